package org.vouchsafe.format.lockfile.yarn;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.format.lockfile.js.Origin;
import org.vouchsafe.format.lockfile.js.Request;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.Pin;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** Reads the entries of a lockfile of Yarn 2 and later. */
final class BerryEntries {
    static final String METADATA = "__metadata";
    private static final String WORKSPACE = "workspace:";
    private static final String AGAIN = "Ask the sender for the lockfile as Yarn wrote it.";
    private final Problems problems;
    private final JsEntries entries;
    private final LockList list;
    private final Patterns patterns = new Patterns();
    private final List<JsonObject> read = new ArrayList<>();
    private int root;

    BerryEntries(Problems problems) {
        this.problems = problems;
        this.list = new LockList(problems);
        this.entries = new JsEntries(problems);
    }

    LockList list() {
        return list;
    }

    /** The number of the entry that is the project itself; 0 when none is. */
    int root() {
        return root;
    }

    /** Notes that the lockfile holds no entries. */
    void nothing() {
        entries.nothingListed(list);
    }

    /** Reads all entries and what each needs. */
    void read(JsonObject lockfile) {
        for (Map.Entry<String, JsonValue> each : lockfile.fields().entrySet()) {
            if (each.getKey().equals(METADATA)) {
                continue;
            }
            if (each.getValue() instanceof JsonObject entry) {
                add(each.getKey(), entry);
            } else {
                list.gap();
                problems.error("WRONG_TYPE", each.getValue().location(),
                        "The entry \"" + each.getKey() + "\" is " + each.getValue().kind()
                                + " where an object is expected; it was passed over.",
                        AGAIN);
            }
        }
        for (int i = 0; i < read.size(); i++) {
            needs(read.get(i), i + 1);
        }
        patterns.ofProject().forEach((pattern, number) -> {
            if (number != root && root == 0) {
                JsEntries.needs(list, LockList.PROJECT, number, Request.of(Patterns.name(pattern), Patterns.range(pattern)));
            }
        });
        workspaces();
        entries.nothingListed(list);
    }

    private void add(String key, JsonObject entry) {
        String resolution = entry.text("resolution");
        String first = key.split(", ")[0];
        String locator = resolution == null ? first : resolution;
        String reference = Patterns.range(locator);
        boolean workspace = reference.startsWith(WORKSPACE);
        String version = workspace ? null : version(entry);
        if (resolution == null) {
            problems.warning("NO_RESOLUTION", entry.location(), "The entry \"" + first + "\" does not say what it was resolved to.", AGAIN);
        }
        if (version == null && !workspace) {
            problems.error("NO_VERSION", entry.location(), "The entry \"" + first + "\" gives no version.", AGAIN);
        }
        Listed listed = entries.entry(Patterns.name(locator), version, entry.location()).ref(locator);
        source(listed, reference, entry);
        if (resolution != null && !workspace) {
            agreement(listed, key, locator, entry);
        }
        if (entry.has("conditions")) {
            // Installed only where the platform fits.
            listed.scope(Scope.OPTIONAL);
        }
        int number = list.add(listed);
        read.add(entry);
        if (reference.equals("workspace:.")) {
            root = number;
            listed.type("application").withoutTrait(Trait.FILE_SOURCE);
        }
        for (String pattern : key.split(",\\s*")) {
            patterns.answers(pattern.strip(), number);
        }
    }

    /** What is asked for, what it was resolved to, the version and the archive speak of one package, or nobody knows which is installed. */
    private void agreement(Listed listed, String key, String locator, JsonObject entry) {
        Request resolved = Request.of(Patterns.name(locator), Patterns.range(locator).replaceFirst("::.*$", ""));
        String version = listed.version();
        for (String pattern : key.split(",\\s*")) {
            Request asked = Request.of(Patterns.name(pattern.strip()), Patterns.range(pattern.strip()));
            boolean registry = resolved.pin().isPresent() && asked.pin().isPresent();
            if (registry && !asked.name().equals(resolved.name())) {
                entries.contradicts(listed, listed.name(),
                        "It is asked for as " + asked.name() + ", but resolved to " + resolved.name() + ".", entry.location());
                return;
            }
            if (registry && version != null && asked.pin().get() == Pin.EXACT && !asked.range().equals(version)) {
                entries.contradicts(listed, listed.name(), "It is asked for in exactly version " + asked.range() + ", but listed in "
                        + version + ".", entry.location());
                return;
            }
        }
        if (version != null && resolved.pin().filter(Pin.EXACT::equals).isPresent() && !resolved.range().equals(version)) {
            entries.contradicts(listed, listed.name(), "It is resolved to version " + resolved.range() + ", but listed in " + version + ".",
                    entry.location());
        } else if (listed.source() != null) {
            entries.compare(listed, listed.name(), version, listed.source(), entry.location());
        }
    }

    private static @Nullable String version(JsonObject entry) {
        return entry.get("version") instanceof JsonScalar scalar && scalar.type() != JsonScalar.Type.NULL && !scalar.text().isBlank()
                ? scalar.text().strip()
                : null;
    }

    private static void source(Listed listed, String reference, JsonObject entry) {
        boolean patched = reference.startsWith("patch:");
        if (patched) {
            listed.trait(Trait.PATCHED);
        }
        Origin origin = patched || reference.startsWith("npm:") ? Origin.REGISTRY : Origin.of(reference);
        origin.trait().ifPresent(listed::trait);
        if (origin != Origin.REGISTRY) {
            listed.source(Origin.withoutCredentials(reference));
        } else if (!entry.has("checksum") && !patched) {
            // Yarn's checksum is over its own archive, not the registry's: it guards the content, and is no hash to compare.
            listed.trait(Trait.NO_INTEGRITY);
        }
        int archive = reference.indexOf("::__archiveUrl=");
        if (archive > 0) {
            listed.source(Origin.withoutCredentials(URLDecoder.decode(reference.substring(archive + "::__archiveUrl=".length()),
                    StandardCharsets.UTF_8)));
        }
    }

    private void needs(JsonObject entry, int from) {
        JsonObject needed = entry.object("dependencies");
        if (needed == null) {
            return;
        }
        JsonObject meta = entry.object("dependenciesMeta");
        for (Map.Entry<String, JsonValue> each : needed.fields().entrySet()) {
            String name = each.getKey();
            String range = each.getValue() instanceof JsonScalar scalar ? scalar.text() : "";
            Optional<Integer> found = patterns.exactly(name + "@" + range).or(() -> patterns.exactly(name + "@npm:" + range))
                    .or(() -> patterns.beginning(name + "@patch:" + name + "@"));
            // Under the project's resolutions a package is listed by another range than its dependants ask for.
            List<Integer> to = found.map(List::of).orElseGet(() -> patterns.named(name));
            to.forEach(one -> JsEntries.needs(list, from == root ? LockList.PROJECT : from, one, Request.of(name, range)));
            if (found.isEmpty() && to.size() == 1) {
                list.entry(to.getFirst()).trait(Trait.OVERRIDDEN);
            } else if (to.isEmpty() && !isOptional(meta, name)) {
                list.gap();
                problems.warning("DANGLING_REF", each.getValue().location(),
                        "\"" + list.entry(from).name() + "\" needs \"" + name + "@" + range
                                + "\", which the lockfile does not list.",
                        "Ask the sender whether the lockfile is the one of the release.");
            }
        }
    }

    private static boolean isOptional(@Nullable JsonObject meta, String name) {
        JsonObject own = meta == null ? null : meta.object(name);
        return own != null && Boolean.TRUE.equals(own.bool("optional"));
    }

    /** The folders of the workspaces. */
    List<String> folders() {
        var folders = new ArrayList<String>();
        for (int number = 1; number <= list.size(); number++) {
            String ref = list.entry(number).ref();
            if (number != root && ref != null && Patterns.range(ref).startsWith(WORKSPACE)) {
                folders.add(Patterns.range(ref).substring(WORKSPACE.length()));
            }
        }
        return folders;
    }

    /** The project installs its workspaces whether or not it names them. */
    private void workspaces() {
        for (int number = 1; number <= list.size(); number++) {
            String ref = list.entry(number).ref();
            if (number != root && ref != null && Patterns.range(ref).startsWith(WORKSPACE)) {
                list.needs(LockList.PROJECT, number);
            }
        }
    }
}
