package org.vouchsafe.format.lockfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** npm's {@code package-lock.json} and {@code npm-shrinkwrap.json}, lockfile versions 1 to 3. */
public final class NpmLockfile implements Format {
    private static final String NAME = "npm lockfile";
    private static final int NONE = -1;
    private final Limits limits;
    private final JsonReading json;

    public NpmLockfile(Limits limits) {
        this.limits = limits;
        this.json = new JsonReading(limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        // Bun writes the same field, and its workspaces beside it.
        return opening.hasField("lockfileVersion") && !opening.hasField("workspaces");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var packages = new PackagesReading(new NpmEntryReading(problems), progress, problems);
        Optional<JsonValue> document = json.stream(file, packages, problems);
        if (document.isEmpty() || !(document.get() instanceof JsonObject lockfile)) {
            return ReadResult.unread(NAME, problems.list());
        }
        String version = lockfileVersion(lockfile, problems);
        InventoryDraft inventory = inventory(packages, lockfile,
                new NpmInventory.Project(NAME, version, NpmEntryReading.text(lockfile, "name"),
                        NpmEntryReading.text(lockfile, "version"), file.name()),
                problems);
        return JsEntries.result(NAME + " " + version, inventory, file.name(),
                NpmInventory.folders(packages.entries), problems);
    }

    private static InventoryDraft inventory(PackagesReading packages, JsonObject lockfile, NpmInventory.Project project,
            Problems problems) {
        var inventory = new NpmInventory(project, problems);
        // Reports packages that are no object.
        lockfile.object("packages");
        if (packages.lost) {
            inventory.loseEntry();
        }
        JsonObject dependencies = lockfile.object("dependencies");
        if (packages.present) {
            if (dependencies != null) {
                // They stood before the packages, so they were not met while these were read.
                packages.second.meet(new NpmEntryReading(problems).nested("", dependencies));
            }
            packages.second.unlisted(packages.entries).forEach(inventory::alsoListed);
            return inventory.ofPackages(packages.entries);
        }
        if (dependencies == null && !project.lockfileVersion().equals("1") && !lockfile.has("packages")) {
            problems.error("MISSING_FIELD", lockfile.location(),
                    "The lockfile lacks its packages, which would list everything; that is not a list of nothing.",
                    "Ask the sender for the file again.");
            inventory.loseEntry();
        }
        if (dependencies == null && lockfile.has("dependencies") || lockfile.has("packages")) {
            inventory.loseEntry();
        }
        return inventory.ofNested(dependencies == null ? List.of() : new NpmEntryReading(problems).nested("", dependencies));
    }

    private static String lockfileVersion(JsonObject lockfile, Problems problems) {
        String version = lockfile.get("lockfileVersion") instanceof JsonScalar scalar ? scalar.text() : "?";
        if (!List.of("1", "2", "3").contains(version)) {
            JsonValue value = lockfile.get("lockfileVersion");
            problems.warning("UNKNOWN_SPEC_VERSION", value == null ? Location.WHOLE_FILE : value.location(),
                    "Lockfile version " + version + " is not known here; it was read as if it were 3.",
                    "Check the packages against the original.");
        }
        return version;
    }

    /** Streams {@code packages}, and the same list in the manner of version 1, which version 2 carries beside it for older programs. */
    private static final class PackagesReading implements JsonReading.FieldReader {
        private final NpmEntryReading reading;
        private final ReadProgress progress;
        private final Problems problems;
        private final List<NpmEntry> entries = new ArrayList<>();
        private final NpmSecondList second = new NpmSecondList();
        private boolean present;
        private boolean lost;

        PackagesReading(NpmEntryReading reading, ReadProgress progress, Problems problems) {
            this.reading = reading;
            this.progress = progress;
            this.problems = problems;
        }

        @Override
        public boolean take(JsonObject lockfile, String field, JsonParser at) throws IOException {
            if (field.equals("packages") && at.currentToken() == JsonToken.START_OBJECT) {
                present = true;
                JsonReading.object(at, lockfile, field, NONE, this::entry, problems);
                return true;
            }
            if (present && field.equals("dependencies") && at.currentToken() == JsonToken.START_OBJECT) {
                JsonReading.object(at, lockfile, field, NONE, this::older, problems);
                return true;
            }
            return false;
        }

        private boolean older(JsonObject dependencies, String name, JsonParser at) throws IOException {
            JsonObject entry = JsonReading.value(at, dependencies, name, NONE, problems).asObject();
            if (entry != null) {
                second.meet(reading.nested("", name, entry));
            }
            return true;
        }

        private boolean entry(JsonObject packages, String path, JsonParser at) throws IOException {
            progress.read(at.currentTokenLocation().getByteOffset());
            if (at.currentToken() != JsonToken.START_OBJECT) {
                lost = true;
                reading.noObject(path, JsonReading.value(at, packages, path, NONE, problems));
                return true;
            }
            JsonObject entry = JsonReading.object(at, packages, path, NONE, (object, field, parser) -> {
                if (NpmEntryReading.FIELDS.contains(field)) {
                    return false;
                }
                parser.skipChildren();
                return true;
            }, problems);
            entries.add(reading.packagesEntry(path, entry));
            return true;
        }
    }
}
