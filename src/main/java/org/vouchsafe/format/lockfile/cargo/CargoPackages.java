package org.vouchsafe.format.lockfile.cargo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.list.Digests;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.format.lockfile.list.MissingEntries;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/**
 * The packages of one Cargo.lock. A package without a source lies in the project's own folders: one that no other needs is the project, and
 * of several such a workspace is made that needs them all.
 */
final class CargoPackages {
    private static final String CARGO = "cargo";
    private static final String CHECKSUM = "checksum ";
    private final Problems problems;
    private final LockList list;
    private final MissingEntries missing;
    private final List<Needs> needs = new ArrayList<>();
    private final Map<String, String> checksums = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<Integer> local = new ArrayList<>();
    private @Nullable Location metadata;

    CargoPackages(Problems problems) {
        this.problems = problems;
        this.list = new LockList(problems);
        this.missing = new MissingEntries(list, problems);
    }

    private record Needs(int from, String text, Location location) {}

    /** Whether checksums stand in a table of their own, as in version 1. */
    boolean hasMetadata() {
        return metadata != null;
    }

    /** Takes an element of {@code package}. */
    void add(JsonObject entry) {
        String name = entry.text("name");
        String version = entry.text("version");
        String source = entry.text("source");
        if (name == null || name.isBlank()) {
            list.gap();
            problems.error("NO_NAME", entry.location(), "A package has no name; it was passed over.",
                    "Make the lockfile again with Cargo.");
            return;
        }
        Purl purl = purl(name, version, source);
        if (purl == null) {
            problems.error("BAD_NAME", entry.location(), "\"" + name + "\" cannot be the name of a package; it is listed by name only.",
                    "Ask the sender how this entry came into the lockfile.");
        }
        if (version == null) {
            problems.error("NO_VERSION", entry.location(), "The package \"" + name + "\" has no version.",
                    "Make the lockfile again with Cargo.");
        }
        var listed = new Listed(name, version, purl, entry.location())
                .ref(name + " " + version + (source == null ? "" : " (" + source + ")"))
                .source(source);
        String checksum = entry.text("checksum");
        if (checksum != null) {
            JsonValue at = entry.get("checksum");
            Digests.hex("SHA-256", checksum, at == null ? entry.location() : at.location(), problems)
                    .ifPresent(hash -> listed.hashes(List.of(hash)));
        }
        if (source == null) {
            listed.trait(Trait.FILE_SOURCE);
        } else if (source.startsWith("git+")) {
            listed.trait(Trait.GIT_SOURCE);
        }
        index(listed, name, source, entry);
    }

    private void index(Listed listed, String name, @Nullable String source, JsonObject entry) {
        int number = list.add(listed);
        if (source == null) {
            local.add(number);
        }
        byName.merge(name, List.of(number), (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        Location at = listed.location();
        entry.texts("dependencies").forEach(each -> needs.add(new Needs(number, each, at)));
    }

    /** Takes the table of version 1 that holds the checksums of all packages. */
    void checksums(JsonObject table) {
        metadata = table.location();
        table.fields().forEach((key, value) -> {
            String hex = value.asText();
            if (key.startsWith(CHECKSUM) && hex != null) {
                checksums.put(key.substring(CHECKSUM.length()), hex);
            }
        });
    }

    /** Reports patches that are listed and not used: they are in no build. */
    void unusedPatches(JsonObject patch) {
        patch.objects("unused").forEach(unused -> problems.warning("NOT_USED", unused.location(),
                "The patch \"" + unused.text("name") + "\" is listed as unused; it was left out.",
                "Nothing needs to be done; its package is in no build."));
    }

    InventoryDraft draft(LockProject unnamed) {
        needs.forEach(this::connect);
        missing.report();
        for (int i = 1; i <= list.size(); i++) {
            complete(list.entry(i));
        }
        List<Integer> projects = projects();
        if (projects.size() != 1) {
            projects.forEach(each -> list.needs(LockList.PROJECT, each));
            if (projects.isEmpty()) {
                list.projectNeedsTheRest();
            }
            return list.draft(unnamed);
        }
        int root = projects.getFirst();
        Listed itself = list.entry(root).type("application").withoutTrait(Trait.FILE_SOURCE);
        var project = new LockProject(unnamed.format(), unnamed.formatVersion(), unnamed.kind(), itself.name(), itself.version(), null,
                unnamed.path(), itself.location());
        return list.draft(project, root);
    }

    /** The checksum of version 1 stands apart; a package of a registry without any can be exchanged unseen. */
    private void complete(Listed entry) {
        String checksum = checksums.get(entry.ref());
        if (checksum != null && metadata != null && !checksum.equals("<none>")) {
            Digests.hex("SHA-256", checksum, metadata, problems).ifPresent(hash -> entry.hashes(List.of(hash)));
        }
        if (!entry.hasHash() && !entry.has(Trait.FILE_SOURCE) && !entry.has(Trait.GIT_SOURCE)) {
            entry.trait(Trait.NO_INTEGRITY);
        }
    }

    /** The packages of the project's own folders that no other of them needs; all of them when they need each other in a circle. */
    private List<Integer> projects() {
        Set<Integer> needed = new HashSet<>(list.neededByOthers());
        List<Integer> free = local.stream().filter(each -> !needed.contains(each)).toList();
        return free.isEmpty() ? List.copyOf(local) : free;
    }

    /** {@code name}, {@code name version} or {@code name version (source)}: as much as is needed to tell packages apart. */
    private void connect(Needs needed) {
        String[] parts = needed.text().strip().split(" ", 3);
        Integer to = switch (parts.length) {
            case 1 -> only(byName.getOrDefault(parts[0], List.of()));
            case 2 -> named(parts[0], parts[1], null);
            default -> {
                Integer exact = named(parts[0], parts[1], withoutCommit(parts[2].replaceAll("^\\(|\\)$", "")));
                yield exact != null ? exact : named(parts[0], parts[1], null);
            }
        };
        if (to != null) {
            list.needs(needed.from(), to);
        } else {
            missing.add(needed.from(), needed.text(), needed.location());
        }
    }

    /** The first package of this name and version; with a source, the first from there. */
    private @Nullable Integer named(String name, String version, @Nullable String source) {
        return byName.getOrDefault(name, List.of()).stream().filter(each -> version.equals(list.entry(each).version())
                && (source == null || source.equals(withoutCommit(String.valueOf(list.entry(each).source())))))
                .findFirst().orElse(null);
    }

    private static @Nullable Integer only(List<Integer> numbers) {
        return numbers.size() == 1 ? numbers.getFirst() : null;
    }

    /** The source without the commit it was resolved to, which dependencies of older files leave out. */
    private static String withoutCommit(String source) {
        int hash = source.indexOf('#');
        return hash < 0 ? source : source.substring(0, hash);
    }

    /** A package of a git repository names it (purl-spec, "vcs_url"), so that it is not taken for the registry's package of that name. */
    private static @Nullable Purl purl(String name, @Nullable String version, @Nullable String source) {
        boolean git = source != null && source.startsWith("git+");
        Map<String, String> qualifiers = git ? Map.of("vcs_url", vcs(String.valueOf(source))) : Map.of();
        return Purls.of(CARGO, null, name, version, qualifiers, null).orElse(null);
    }

    /** Cargo writes branch or tag as a query and the commit after it; a vcs_url has the commit after an at sign (SPDX). */
    private static String vcs(String source) {
        int hash = source.indexOf('#');
        String address = hash < 0 ? source : source.substring(0, hash);
        int query = address.indexOf('?');
        String bare = query < 0 ? address : address.substring(0, query);
        return hash < 0 ? bare : bare + "@" + source.substring(hash + 1);
    }
}
