package org.vouchsafe.format.lockfile.nuget;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** NuGet's {@code packages.lock.json}, versions 1 and 2. */
public final class NugetLockfile implements Format {
    private static final String NAME = "NuGet lockfile";
    /** The first target framework, or the first entry: npm's lockfile has the same two outer fields. */
    private static final Pattern MARKS = Pattern.compile(
            "\"type\"\\s*:\\s*\"(Direct|Transitive|Project|CentralTransitive)\""
                    + "|\"dependencies\"\\s*:\\s*\\{\\s*\"(net|uap|\\.NET|monoandroid|xamarin|native|tizen)[^\"]*\"\\s*:\\s*\\{",
            Pattern.CASE_INSENSITIVE);
    private static final int NONE = -1;
    private final Limits limits;
    private final JsonReading json;

    public NugetLockfile(Limits limits) {
        this.limits = limits;
        this.json = new JsonReading(limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return MARKS.matcher(opening.head()).find() && opening.hasField("version") && opening.hasObject("dependencies")
                && !opening.hasField("lockfileVersion");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var packages = new NugetPackages(problems);
        JsonValue document = json.stream(file, (lockfile, field, at) -> {
            if (!field.equals("dependencies") || at.currentToken() != JsonToken.START_OBJECT) {
                return false;
            }
            JsonReading.object(at, lockfile, field, NONE, (frameworks, framework, each) -> {
                framework(frameworks, framework, each, packages, progress, problems);
                return true;
            }, problems);
            return true;
        }, problems).orElse(null);
        if (!(document instanceof JsonObject lockfile)) {
            return ReadResult.unread(NAME, problems.list());
        }
        // Reports dependencies that are no object.
        lockfile.object("dependencies");
        String version = version(lockfile, problems);
        var project = LockProject.unnamed(NAME, version, InventoryKind.lockfile("nuget"), file.name());
        return new ReadResult(NAME + " " + version, List.of(packages.draft(project)), List.of(), List.of(), List.of(), List.of(),
                problems.list());
    }

    private static void framework(JsonObject frameworks, String name, JsonParser at, NugetPackages packages, ReadProgress progress,
            Problems problems) throws IOException {
        if (at.currentToken() != JsonToken.START_OBJECT) {
            packages.lost(name, JsonReading.value(at, frameworks, name, NONE, problems));
            return;
        }
        packages.begin(name);
        JsonReading.object(at, frameworks, name, NONE, (entries, id, each) -> {
            progress.read(each.currentTokenLocation().getByteOffset());
            packages.entry(id, JsonReading.value(each, entries, id, NONE, problems));
            return true;
        }, problems);
        packages.end();
    }

    private static String version(JsonObject lockfile, Problems problems) {
        JsonValue value = lockfile.get("version");
        String version = value instanceof JsonScalar scalar ? scalar.text() : "?";
        if (value != null && !List.of("1", "2").contains(version)) {
            problems.warning("UNKNOWN_SPEC_VERSION", value.location(),
                    "Version " + version + " of packages.lock.json is not known here; it was read as if it were 2.",
                    "Check the packages against the original.");
        }
        return version;
    }
}
