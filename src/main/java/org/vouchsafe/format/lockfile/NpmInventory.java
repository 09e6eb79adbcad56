package org.vouchsafe.format.lockfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.js.JsEntries;
import org.vouchsafe.format.lockfile.js.Request;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Problems;

/**
 * Makes an inventory of the entries of an npm lockfile. Who needs whom is found as Node finds it: a package sees what lies in the
 * {@code node_modules} folder beside or above it, the nearest first.
 */
final class NpmInventory {
    private final Project project;
    private final Problems problems;
    private final JsEntries entries;
    private final LockList list;
    /** Entries by folder; a link stands for what it links to. */
    private final Map<String, Integer> byPath = new HashMap<>();
    private final Map<Integer, NpmEntry> byNumber = new HashMap<>();

    NpmInventory(Project project, Problems problems) {
        this.project = project;
        this.problems = problems;
        this.list = new LockList(problems);
        this.entries = new JsEntries(problems);
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
        list.gap();
    }

    /** The inventory of a lockfile of version 2 or 3, whose entries name what the project itself needs. */
    InventoryDraft ofPackages(List<NpmEntry> listed) {
        add(listed);
        for (int number = 0; number <= list.size(); number++) {
            connect(number);
        }
        workspaces(listed);
        return draft(listed);
    }

    /** It stands only in the list for older programs: it is listed, too, and nothing is concluded from what is not. */
    void alsoListed(NpmEntry entry) {
        String name = String.valueOf(entry.name());
        list.gap();
        problems.warning("LISTS_DIFFER", entry.location(),
                "\"" + name + "\" " + entry.version() + " stands only in the list for older versions of npm; both lists are read.",
                "Ask the supplier which npm installs; until then nothing is concluded from what is not listed.");
        Listed made = entries.entry(name, entry.version(), entry.location()).ref("dependencies/" + entry.path()).scope(entry.scope())
                .hashes(entry.hashes());
        entry.traits().forEach(made::trait);
        list.add(made);
    }

    /** The inventory of a lockfile of version 1, which does not say what the project needs: all that nothing else needs. */
    InventoryDraft ofNested(List<NpmEntry> listed) {
        add(listed);
        for (int number = 1; number <= list.size(); number++) {
            connect(number);
        }
        list.projectNeedsTheRest();
        return draft(listed);
    }

    /** Folders of the project's own parts. */
    static List<String> folders(List<NpmEntry> listed) {
        return listed.stream().filter(each -> !each.isProject() && each.linkTo() == null).map(NpmEntry::path)
                .filter(each -> !each.contains("node_modules/")).toList();
    }

    private void add(List<NpmEntry> listed) {
        byPath.put("", LockList.PROJECT);
        for (NpmEntry entry : listed) {
            if (entry.isProject()) {
                byNumber.put(LockList.PROJECT, entry);
            } else if (entry.linkTo() == null) {
                String name = entry.name() == null ? entry.path() : entry.name();
                Listed made = entries.entry(name, entry.version(), entry.location()).ref(entry.path()).scope(entry.scope())
                        .hashes(entry.hashes());
                String resolved = entry.resolved();
                if (resolved != null) {
                    entries.source(made, name, entry.version(), resolved, entry.location());
                }
                entry.traits().forEach(made::trait);
                int number = list.add(made);
                byPath.put(entry.path(), number);
                byNumber.put(number, entry);
            }
        }
        for (NpmEntry entry : listed) {
            if (entry.linkTo() != null) {
                Integer target = byPath.get(entry.linkTo());
                if (target == null) {
                    list.gap();
                    problems.error("DANGLING_REF", entry.location(),
                            "\"" + entry.path() + "\" links to \"" + entry.linkTo() + "\", which the lockfile does not list.",
                            "Ask the sender for a lockfile that holds the linked package.");
                } else {
                    byPath.put(entry.path(), target);
                }
            }
        }
    }

    private void connect(int from) {
        NpmEntry entry = byNumber.get(from);
        if (entry == null) {
            return;
        }
        entry.needed().forEach((name, range) -> {
            Integer to = resolve(entry.path(), name);
            if (to != null) {
                JsEntries.needs(list, from, to, Request.of(name, range));
            } else {
                list.gap();
                problems.warning("DANGLING_REF", entry.location(),
                        "\"" + shown(entry) + "\" needs \"" + name + "\", which the lockfile does not list.",
                        "Ask the sender whether the lockfile is the one of the release.");
            }
        });
        entry.wanted().forEach((name, range) -> {
            Integer to = resolve(entry.path(), name);
            if (to != null) {
                JsEntries.needs(list, from, to, Request.of(name, range));
            }
        });
    }

    private String shown(NpmEntry entry) {
        if (entry.isProject()) {
            String name = entry.name() != null ? entry.name() : project.name();
            return name == null ? project.path() : name;
        }
        return entry.name() == null ? entry.path() : entry.name();
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
                list.needs(LockList.PROJECT, target);
            }
        }
    }

    private InventoryDraft draft(List<NpmEntry> listed) {
        NpmEntry own = listed.stream().filter(NpmEntry::isProject).findFirst().orElse(null);
        String name = own != null && own.name() != null ? own.name() : project.name();
        String version = own != null && own.version() != null ? own.version() : project.version();
        return list.unlessRepeating(problems)
                .draft(new LockProject(project.format(), project.lockfileVersion(), InventoryKind.lockfile(JsEntries.NPM), name, version,
                        name == null ? null : JsEntries.purl(name, version).orElse(null), project.path(),
                        own == null ? Location.WHOLE_FILE : own.location()));
    }
}
