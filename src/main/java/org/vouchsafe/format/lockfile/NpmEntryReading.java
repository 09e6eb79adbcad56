package org.vouchsafe.format.lockfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.input.JsonArray;
import org.vouchsafe.input.JsonObject;
import org.vouchsafe.input.JsonValue;
import org.vouchsafe.input.Problems;

/** Reads the entries of npm lockfiles: {@code packages} of versions 2 and 3, nested {@code dependencies} of version 1. */
final class NpmEntryReading {
    /** The fields of an entry that are read; the others may be large and are passed over. */
    static final Set<String> FIELDS = Set.of("name", "version", "resolved", "link", "integrity", "dev", "optional", "devOptional", "peer",
            "hasInstallScript", "dependencies", "devDependencies", "optionalDependencies", "peerDependencies");
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
        var needed = new LinkedHashSet<String>(names(entry, "dependencies"));
        if (!path.contains(FOLDER)) {
            // Only the project and its workspaces install what they need for development.
            needed.addAll(names(entry, "devDependencies"));
        }
        var wanted = new LinkedHashSet<String>(names(entry, "optionalDependencies"));
        wanted.addAll(names(entry, "peerDependencies"));
        String written = text(entry, "name");
        String name = written == null ? nameOf(path) : written;
        boolean runs = Boolean.TRUE.equals(entry.bool("hasInstallScript"));
        return new NpmEntry(path, name, text(entry, "version"), link ? resolved : null, hashes(entry), scope(entry),
                runs ? NpmEntry.InstallScript.RUNS : NpmEntry.InstallScript.NONE, List.copyOf(needed), List.copyOf(wanted),
                entry.location());
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
            String below = (path.isEmpty() ? "" : path + "/") + FOLDER + field.getKey();
            entries.add(nestedEntry(below, field.getKey(), entry));
            JsonObject inner = entry.object("dependencies");
            if (inner != null) {
                entries.addAll(nested(below, inner));
            }
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
        return new NpmEntry(path, name, version, null, hashes(entry), scope(entry), NpmEntry.InstallScript.NONE, requires(entry), List.of(),
                entry.location());
    }

    /** {@code requires} is an object of ranges, or in old files a mere {@code true}. */
    private static List<String> requires(JsonObject entry) {
        JsonValue requires = entry.get("requires");
        JsonObject names = requires == null ? null : requires.asObject();
        return names == null ? List.of() : List.copyOf(names.fields().keySet());
    }

    /** Names are the keys; some tools write a list instead of an object. */
    private static Set<String> names(JsonObject entry, String field) {
        JsonValue value = entry.get(field);
        JsonArray list = value == null ? null : value.asArray();
        if (list != null) {
            return new LinkedHashSet<>(entry.texts(field));
        }
        JsonObject object = entry.object(field);
        return object == null ? Set.of() : object.fields().keySet();
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
