package org.vouchsafe.format.lockfile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.lockfile.js.Origin;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Reads the entries of npm lockfiles: {@code packages} of versions 2 and 3, nested {@code dependencies} of version 1. */
final class NpmEntryReading {
    /** The fields of an entry that are read; the others may be large and are passed over. */
    static final Set<String> FIELDS = Set.of("name", "version", "resolved", "link", "integrity", "dev", "optional", "devOptional", "peer",
            "hasInstallScript", "inBundle", "dependencies", "devDependencies", "optionalDependencies", "peerDependencies");
    private static final String FOLDER = "node_modules/";
    private static final String ALIAS = "npm:";
    private final Problems problems;

    NpmEntryReading(Problems problems) {
        this.problems = problems;
    }

    /** An entry of {@code packages}. */
    NpmEntry packagesEntry(String path, JsonObject entry) {
        boolean link = Boolean.TRUE.equals(entry.bool("link"));
        String resolved = entry.text("resolved");
        Map<String, String> needed = ranges(entry, "dependencies");
        if (!path.contains(FOLDER)) {
            // Only the project and its workspaces install what they need for development.
            ranges(entry, "devDependencies").forEach(needed::putIfAbsent);
        }
        Map<String, String> wanted = ranges(entry, "optionalDependencies");
        ranges(entry, "peerDependencies").forEach(wanted::putIfAbsent);
        // npm lists an optional dependency among the dependencies, too; it may be missing all the same.
        needed.keySet().removeAll(ranges(entry, "optionalDependencies").keySet());
        String written = text(entry, "name");
        String name = written == null ? nameOf(path) : written;
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (Boolean.TRUE.equals(entry.bool("hasInstallScript"))) {
            traits.add(Trait.INSTALL_SCRIPT);
        }
        if (Boolean.TRUE.equals(entry.bool("inBundle"))) {
            traits.add(Trait.BUNDLED);
        }
        List<Hash> hashes = hashes(entry);
        if (!path.isEmpty() && !link) {
            origin(path.contains(FOLDER) ? resolved : "file:" + path, hashes, traits);
        }
        return new NpmEntry(path, name, text(entry, "version"), link ? resolved : null, hashes, scope(entry), needed, wanted,
                link ? null : resolved, traits, entry.location());
    }

    /** What follows from where a package was taken. What is bundled comes with the package that holds it, and is guarded by its hash. */
    private static void origin(@Nullable String resolved, List<Hash> hashes, Set<Trait> traits) {
        Origin origin = resolved == null ? Origin.UNSTATED : Origin.of(resolved);
        origin.trait().ifPresent(traits::add);
        boolean ofRegistry = origin == Origin.REGISTRY || origin == Origin.UNSTATED;
        if (hashes.isEmpty() && ofRegistry && !traits.contains(Trait.BUNDLED)) {
            traits.add(Trait.NO_INTEGRITY);
        }
    }

    /** All entries below one of version 1; {@code dependencies} is the object that holds them. */
    List<NpmEntry> nested(String path, JsonObject dependencies) {
        var entries = new ArrayList<NpmEntry>();
        for (var field : dependencies.fields().entrySet()) {
            JsonObject entry = field.getValue().asObject();
            if (entry == null) {
                noObject(field.getKey(), field.getValue());
                continue;
            }
            entries.addAll(nested(path, field.getKey(), entry));
        }
        return entries;
    }

    /** One of them, and what lies in its own folder. */
    List<NpmEntry> nested(String path, String name, JsonObject entry) {
        var entries = new ArrayList<NpmEntry>();
        String below = (path.isEmpty() ? "" : path + "/") + FOLDER + name;
        entries.add(nestedEntry(below, name, entry));
        JsonObject inner = entry.object("dependencies");
        if (inner != null) {
            entries.addAll(nested(below, inner));
        }
        return entries;
    }

    /** Reports an entry that is none. */
    void noObject(String name, JsonValue value) {
        problems.error("WRONG_TYPE", value.location(),
                "The entry \"" + name + "\" is " + value.kind() + " where an object is expected; it was passed over.",
                "Make the lockfile again with npm.");
    }

    private NpmEntry nestedEntry(String path, String folder, JsonObject entry) {
        String version = text(entry, "version");
        String resolved = text(entry, "resolved");
        String source = resolved != null ? resolved
                : version != null && version.indexOf(':') >= 0 && !version.startsWith(ALIAS) ? version : null;
        String name = folder;
        if (version != null && version.startsWith(ALIAS)) {
            int at = version.lastIndexOf('@');
            boolean withVersion = at > ALIAS.length();
            name = withVersion ? version.substring(ALIAS.length(), at) : version.substring(ALIAS.length());
            version = withVersion ? version.substring(at + 1) : null;
        } else if (version != null && version.indexOf(':') >= 0) {
            // A commit, an archive or a folder: what lies there says its version, the lockfile does not.
            version = null;
        }
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (Boolean.TRUE.equals(entry.bool("bundled"))) {
            traits.add(Trait.BUNDLED);
        }
        List<Hash> hashes = hashes(entry);
        origin(source, hashes, traits);
        return new NpmEntry(path, name, version, null, hashes, scope(entry), requires(entry), Map.of(), source, traits, entry.location());
    }

    /** {@code requires} is an object of ranges, or in old files a mere {@code true}. */
    private static Map<String, String> requires(JsonObject entry) {
        JsonValue requires = entry.get("requires");
        JsonObject names = requires == null ? null : requires.asObject();
        return names == null ? Map.of() : texts(names);
    }

    private static Map<String, String> texts(JsonObject ranges) {
        var texts = new LinkedHashMap<String, String>();
        ranges.fields().forEach((name, range) -> texts.put(name, range.asText() == null ? "" : range.asText()));
        return texts;
    }

    /** Names are the keys; some tools write a list instead of an object, which gives no ranges. */
    private static Map<String, String> ranges(JsonObject entry, String field) {
        JsonValue value = entry.get(field);
        JsonArray list = value == null ? null : value.asArray();
        var ranges = new LinkedHashMap<String, String>();
        if (list != null) {
            entry.texts(field).forEach(name -> ranges.put(name, ""));
            return ranges;
        }
        JsonObject object = entry.object(field);
        return object == null ? ranges : texts(object);
    }

    private List<Hash> hashes(JsonObject entry) {
        String integrity = entry.text("integrity");
        if (integrity == null || integrity.isBlank()) {
            return List.of();
        }
        Optional<List<Hash>> hashes = Integrity.hashes(integrity);
        if (hashes.isEmpty()) {
            JsonValue value = entry.get("integrity");
            problems.error("BAD_HASH", value == null ? entry.location() : value.location(),
                    "\"" + integrity + "\" is not a valid integrity value; it was passed over.", "Make the lockfile again with npm.");
        }
        return hashes.orElse(List.of());
    }

    private static Scope scope(JsonObject entry) {
        if (Boolean.TRUE.equals(entry.bool("dev"))) {
            return Scope.DEVELOPMENT;
        }
        if (Boolean.TRUE.equals(entry.bool("optional")) || Boolean.TRUE.equals(entry.bool("devOptional"))) {
            return Scope.OPTIONAL;
        }
        return Boolean.TRUE.equals(entry.bool("peer")) ? Scope.PEER : Scope.REQUIRED;
    }

    /** The name that a folder gives; for a folder outside {@code node_modules} its last part; null for the project itself. */
    private static @Nullable String nameOf(String path) {
        if (path.isEmpty()) {
            return null;
        }
        int folder = path.lastIndexOf(FOLDER);
        String name = folder >= 0 ? path.substring(folder + FOLDER.length()) : path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? null : name;
    }

    /** A text field; null when it is absent or blank. */
    static @Nullable String text(JsonObject entry, String field) {
        String text = entry.text(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
