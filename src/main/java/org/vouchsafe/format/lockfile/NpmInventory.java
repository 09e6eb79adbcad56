package org.vouchsafe.format.lockfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.graph.DependencyGraph;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.Purls;

/**
 * Makes an inventory of the entries of an npm lockfile. Who needs whom is found as Node finds it: a package sees what lies in the
 * {@code node_modules} folder beside or above it, the nearest first.
 */
final class NpmInventory {
    private static final String NPM = "npm";
    private static final int PROJECT = 0;
    private final Project project;
    private final Problems problems;
    private final List<Member> members = new ArrayList<>();
    private final List<NpmEntry> entries = new ArrayList<>();
    /** Members by folder; a link stands for what it links to. */
    private final Map<String, Integer> byPath = new HashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private boolean gap;

    NpmInventory(Project project, Problems problems) {
        this.project = project;
        this.problems = problems;
    }

    /**
     * The project that the lockfile belongs to.
     *
     * @param format as shown
     * @param lockfileVersion as written
     * @param path of the lockfile, which stands for a project without a name
     */
    record Project(String format, String lockfileVersion, @Nullable String name, @Nullable String version, String path) {}

    /** Notes that an entry could not be read, so that the list is known to have a gap. */
    void loseEntry() {
        gap = true;
    }

    /** The inventory of a lockfile of version 2 or 3, whose entries name what the project itself needs. */
    InventoryDraft ofPackages(List<NpmEntry> listed) {
        add(projectEntry(listed), listed);
        for (int i = 0; i < members.size(); i++) {
            connect(i);
        }
        workspaces(listed);
        return draft();
    }

    /** The inventory of a lockfile of version 1, which does not say what the project needs: all that nothing else needs. */
    InventoryDraft ofNested(List<NpmEntry> listed) {
        add(projectEntry(listed), listed);
        for (int i = 1; i < members.size(); i++) {
            connect(i);
        }
        Set<Integer> needed = new HashSet<>();
        edges.forEach(edge -> needed.add(edge.to()));
        for (int i = 1; i < members.size(); i++) {
            if (!needed.contains(i)) {
                edges.add(new Edge(PROJECT, i));
            }
        }
        return draft();
    }

    private NpmEntry projectEntry(List<NpmEntry> listed) {
        return listed.stream().filter(NpmEntry::isProject).findFirst()
                .orElseGet(() -> new NpmEntry("", null, null, null, List.of(), Scope.UNSTATED,
                        NpmEntry.InstallScript.NONE, List.of(), List.of(), Location.WHOLE_FILE));
    }

    private void add(NpmEntry projectEntry, List<NpmEntry> listed) {
        String name = projectEntry.name() != null ? projectEntry.name() : project.name();
        String version = projectEntry.version() != null ? projectEntry.version() : project.version();
        member(projectEntry, "application", name == null ? project.path() : name, version, name == null ? null : purl(name, version));
        for (NpmEntry entry : listed) {
            if (!entry.isProject() && entry.linkTo() == null) {
                String known = entry.name() == null ? entry.path() : entry.name();
                Purl purl = purl(known, entry.version());
                if (purl == null) {
                    problems.error("BAD_NAME", entry.location(),
                            "\"" + known + "\" cannot be the name of an npm package; it is listed by name only.",
                            "Ask the sender how this entry came into the lockfile.");
                }
                member(entry, "library", known, entry.version(), purl);
            }
        }
        for (NpmEntry entry : listed) {
            if (entry.linkTo() != null) {
                Integer target = byPath.get(entry.linkTo());
                if (target == null) {
                    gap = true;
                    problems.error("DANGLING_REF", entry.location(),
                            "\"" + entry.path() + "\" links to \"" + entry.linkTo() + "\", which the lockfile does not list.",
                            "Ask the sender for a lockfile that holds the linked package.");
                } else {
                    byPath.put(entry.path(), target);
                }
            }
        }
    }

    private void member(NpmEntry entry, String type, String name, @Nullable String version, @Nullable Purl purl) {
        var component = new Component(type, purl, null, null, name, version, entry.hashes(), null);
        byPath.put(entry.path(), members.size());
        entries.add(entry);
        members.add(new Member(component, entry.path(), entry.location(), entry.scope(), List.of(),
                entry.installScript() == NpmEntry.InstallScript.RUNS ? Particulars.of(Set.of(Trait.INSTALL_SCRIPT)) : Particulars.NONE));
    }

    private static @Nullable Purl purl(String name, @Nullable String version) {
        int slash = name.startsWith("@") ? name.indexOf('/') : -1;
        Optional<Purl> purl = slash > 0
                ? Purls.of(NPM, name.substring(0, slash), name.substring(slash + 1), version)
                : name.indexOf('/') >= 0 ? Optional.empty() : Purls.of(NPM, null, name, version);
        return purl.orElse(null);
    }

    private void connect(int from) {
        NpmEntry entry = entries.get(from);
        for (String name : entry.needed()) {
            Integer to = resolve(entry.path(), name);
            if (to != null) {
                connect(from, to);
            } else {
                gap = true;
                problems.warning("DANGLING_REF", entry.location(),
                        "\"" + members.get(from).component().name() + "\" needs \"" + name + "\", which the lockfile does not list.",
                        "Ask the sender whether the lockfile is the one of the release.");
            }
        }
        for (String name : entry.wanted()) {
            Integer to = resolve(entry.path(), name);
            if (to != null) {
                connect(from, to);
            }
        }
    }

    /** What a package in this folder gets when it asks for this name. */
    private @Nullable Integer resolve(String path, String name) {
        String folder = path;
        while (true) {
            Integer found = byPath.get((folder.isEmpty() ? "" : folder + "/") + "node_modules/" + name);
            if (found != null || folder.isEmpty()) {
                return found;
            }
            folder = folder.substring(0, Math.max(folder.lastIndexOf('/'), 0));
        }
    }

    /** The project installs its workspaces whether or not it names them. */
    private void workspaces(List<NpmEntry> listed) {
        for (NpmEntry entry : listed) {
            Integer target = entry.linkTo() == null ? null : byPath.get(entry.linkTo());
            if (target != null && entry.path().lastIndexOf("node_modules/") == 0) {
                connect(PROJECT, target);
            }
        }
    }

    private void connect(int from, int to) {
        if (from != to) {
            edges.add(new Edge(from, to));
        }
    }

    private InventoryDraft draft() {
        Component described = members.get(PROJECT).component();
        boolean named = described.purl() != null || !described.name().equals(project.path());
        var header = new InventoryHeader(project.format(), project.lockfileVersion(), InventoryKind.lockfile(NPM), described.name(), null,
                null, null,
                null, named ? described.name() : null, described.version(), described.purl(),
                new Completeness(gap ? DeclaredCompleteness.INCOMPLETE : DeclaredCompleteness.UNSTATED, unreachable(), 0,
                        members.size() - 1,
                        Set.of(NPM)),
                Map.of());
        return new InventoryDraft(header, members, PROJECT, List.copyOf(edges));
    }

    private int unreachable() {
        return members.size() - DependencyGraph.reached(PROJECT, members.size(), List.copyOf(edges)).cardinality();
    }
}
