package org.vouchsafe.format.lockfile.pnpm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.lockfile.Integrity;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.format.lockfile.js.Origin;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** Reads {@code packages}, and {@code snapshots} where the lockfile has them: which packages there are, and what each needs. */
final class PnpmPackages {
    private static final String AGAIN = "Ask the sender for the lockfile as pnpm wrote it.";
    private static final String NEEDED = "dependencies";
    private final PnpmKey.Notation notation;
    private final Problems problems;
    private final JsEntries entries;
    private final LockList list;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, JsonObject> needs = new HashMap<>();
    /** Entries that are needed for other things than development. */
    private final Set<Integer> starts = new HashSet<>();
    private boolean marked;

    PnpmPackages(PnpmKey.Notation notation, Problems problems) {
        this.notation = notation;
        this.problems = problems;
        this.list = new LockList(problems);
        this.entries = new JsEntries(problems);
    }

    LockList list() {
        return list;
    }

    /** Reads all packages and connects them. */
    void read(JsonObject lockfile) {
        JsonObject packages = lockfile.object("packages");
        JsonObject snapshots = lockfile.object("snapshots");
        Map<String, JsonValue> listed = packages == null ? Map.of() : packages.fields();
        if (snapshots == null) {
            marked = notation != PnpmKey.Notation.AT;
            listed.forEach((key, value) -> add(key, value, value));
        } else {
            var used = new HashSet<String>();
            snapshots.fields().forEach((key, value) -> {
                String plain = PnpmKey.withoutPeers(key);
                used.add(plain);
                add(key, listed.getOrDefault(plain, value), value);
            });
            listed.forEach((key, value) -> {
                if (!used.contains(key)) {
                    add(key, value, value);
                }
            });
        }
        needs.forEach((number, entry) -> {
            connect(number, entry, NEEDED);
            connect(number, entry, "optionalDependencies");
        });
    }

    /** The entry a dependency of this name is resolved to; empty when it is none of the packages. */
    Optional<Integer> find(String name, String reference) {
        Integer found = numbers.get(PnpmKey.of(name, reference, notation));
        return Optional.ofNullable(found != null ? found : numbers.get(reference));
    }

    /** Notes what follows when nothing is listed. */
    void nothingListed() {
        entries.nothingListed(list);
    }

    /** Notes that an entry is needed for more than development. */
    void isNeeded(int number) {
        starts.add(number);
    }

    private void add(String key, JsonValue described, JsonValue needed) {
        JsonObject entry = described.asObject();
        PnpmKey said = PnpmKey.read(key, notation).orElse(null);
        String name = said != null && said.name() != null ? said.name() : text(entry, "name");
        String version = said != null && said.version() != null ? said.version() : text(entry, "version");
        boolean wrong = entry == null && !described.isNull();
        if (said == null || name == null || wrong) {
            list.gap();
            problems.error("BAD_ENTRY", described.location(), "The entry \"" + key + "\" "
                    + (wrong ? "is " + described.kind() + " where an object is expected" : "does not say which package it is")
                    + "; it was passed over.", AGAIN);
            return;
        }
        String own = text(entry, "name");
        Listed listed = entries.entry(own == null ? name : own, version, described.location()).ref(key);
        source(listed, said, entry);
        agreement(listed, said, entry);
        JsonObject state = needed.asObject();
        listed.scope(scope(entry, state));
        if (says(entry, "requiresBuild")) {
            listed.trait(Trait.INSTALL_SCRIPT);
        }
        if (says(entry, "patched") || key.contains("patch_hash=")) {
            listed.trait(Trait.PATCHED);
        }
        int number = list.add(listed);
        numbers.put(key, number);
        if (state != null) {
            needs.put(number, state);
        }
    }

    /** Key, entry and the address of the file speak of one package in one version, or nobody knows which is installed. */
    private void agreement(Listed listed, PnpmKey key, @Nullable JsonObject entry) {
        if (entry == null) {
            return;
        }
        String name = text(entry, "name");
        String version = text(entry, "version");
        if (key.name() != null && key.version() != null && name != null && !name.equals(key.name())) {
            entries.contradicts(listed, key.name(), "Its key says " + key.name() + ", the entry says " + name + ".", entry.location());
        } else if (key.version() != null && version != null && !version.equals(key.version())) {
            entries.contradicts(listed, listed.name(), "Its key says version " + key.version() + ", the entry says " + version + ".",
                    entry.location());
        } else if (listed.source() != null) {
            entries.compare(listed, listed.name(), listed.version(), listed.source(), entry.location());
        }
    }

    private void source(Listed listed, PnpmKey key, @Nullable JsonObject entry) {
        JsonObject resolution = entry == null ? null : entry.object("resolution");
        String written = resolution == null ? null : text(resolution, "tarball");
        String repository = text(resolution, "repo");
        if (written == null && repository != null) {
            String commit = text(resolution, "commit");
            written = (repository.startsWith("git") ? "" : "git+") + repository + (commit == null ? "" : "#" + commit);
        }
        if (written == null && resolution != null && text(resolution, "directory") != null) {
            written = "file:" + text(resolution, "directory");
        }
        Origin origin = written != null ? Origin.of(written)
                : key.source() == null || key.name() != null && key.version() != null
                        ? Origin.REGISTRY
                        : Origin.of(key.source());
        String shown = written != null ? written : key.source();
        origin.trait().ifPresent(listed::trait);
        listed.source(shown == null ? null : Origin.withoutCredentials(shown));
        List<Hash> hashes = hashes(resolution);
        listed.hashes(hashes);
        if (hashes.isEmpty() && (origin == Origin.REGISTRY || origin == Origin.UNSTATED)) {
            listed.trait(Trait.NO_INTEGRITY);
        }
    }

    private List<Hash> hashes(@Nullable JsonObject resolution) {
        String integrity = resolution == null ? null : text(resolution, "integrity");
        if (integrity == null || resolution == null) {
            return List.of();
        }
        Optional<List<Hash>> hashes = Integrity.hashes(integrity);
        if (hashes.isEmpty()) {
            problems.error("BAD_HASH", resolution.location(), "\"" + integrity + "\" is not a valid integrity value; it was passed over.",
                    "Make the lockfile again with pnpm.");
        }
        return hashes.orElse(List.of());
    }

    private static Scope scope(@Nullable JsonObject entry, @Nullable JsonObject state) {
        if (says(entry, "dev")) {
            return Scope.DEVELOPMENT;
        }
        return says(entry, "optional") || says(state, "optional") ? Scope.OPTIONAL : Scope.REQUIRED;
    }

    private static boolean says(@Nullable JsonObject entry, String field) {
        return entry != null && Boolean.TRUE.equals(entry.bool(field));
    }

    private void connect(int from, JsonObject entry, String field) {
        JsonObject needed = entry.object(field);
        if (needed == null) {
            return;
        }
        for (Map.Entry<String, JsonValue> each : needed.fields().entrySet()) {
            String reference = each.getValue() instanceof JsonScalar scalar ? scalar.text() : "";
            Optional<Integer> found = find(each.getKey(), reference);
            found.ifPresent(to -> list.needs(from, to));
            if (found.isEmpty() && field.equals(NEEDED) && !reference.startsWith("link:")) {
                dangling(list.entry(from).name(), each.getKey(), reference, each.getValue());
            }
        }
    }

    /** Reports something that is needed and not listed. */
    void dangling(String who, String name, String reference, JsonValue at) {
        list.gap();
        problems.warning("DANGLING_REF", at.location(), "\"" + who + "\" needs \"" + name + "@" + reference
                + "\", which the lockfile does not list.", "Ask the sender whether the lockfile is the one of the release.");
    }

    /** From version 9 on the lockfile no longer says what only development needs: all that nothing else leads to. */
    void scopes() {
        if (marked) {
            return;
        }
        Set<Integer> reached = list.reachedFrom(starts);
        var others = new ArrayList<Integer>();
        for (int number = 1; number <= list.size(); number++) {
            if (!reached.contains(number) && list.entry(number).scope() == Scope.REQUIRED) {
                others.add(number);
            }
        }
        others.forEach(number -> list.entry(number).scope(Scope.DEVELOPMENT));
    }

    static @Nullable String text(@Nullable JsonObject object, String field) {
        return object != null && object.get(field) instanceof JsonScalar scalar && scalar.type() != JsonScalar.Type.NULL
                && !scalar.text().isBlank() ? scalar.text().strip() : null;
    }
}
