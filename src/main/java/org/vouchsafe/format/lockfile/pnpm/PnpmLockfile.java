package org.vouchsafe.format.lockfile.pnpm;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.input.tree.YamlReading;

/** {@code pnpm-lock.yaml}. It does not name the project. */
public final class PnpmLockfile implements Format {
    private static final String NAME = "pnpm lockfile";
    private static final Pattern VERSION = Pattern.compile("(?m)^['\"]?lockfileVersion['\"]?:");
    private final Limits limits;
    private final YamlReading yaml;

    public PnpmLockfile(Limits limits) {
        this.limits = limits;
        this.yaml = new YamlReading(limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return VERSION.matcher(opening.head()).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<JsonValue> document = yaml.tree(file, problems);
        progress.read(file.bytes().length);
        if (document.isEmpty() || !(document.get() instanceof JsonObject lockfile)) {
            return ReadResult.unread(NAME, problems.list());
        }
        String version = lockfile.get("lockfileVersion") instanceof JsonScalar scalar ? scalar.text() : "?";
        if (!version.matches("(5(\\.\\d+)?|6\\.\\d+|9\\.\\d+)")) {
            problems.warning("UNKNOWN_SPEC_VERSION", lockfile.location(),
                    "Lockfile version " + version + " is not known here; it was read as if it were the nearest that is.",
                    "Check the packages against the original.");
        }
        var packages = new PnpmPackages(PnpmKey.Notation.of(version), problems);
        packages.read(lockfile);
        var importers = new PnpmImporters(packages, problems);
        importers.read(lockfile);
        new PnpmChanges(packages).read(lockfile);
        packages.scopes();
        packages.nothingListed();
        var project = LockProject.unnamed(NAME, version, InventoryKind.lockfile(JsEntries.NPM), file.name());
        return JsEntries.result(NAME + " " + version, packages.list().unlessRepeating(problems).draft(project), file.name(),
                importers.workspaces(), problems);
    }
}
