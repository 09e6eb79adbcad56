package org.vouchsafe.format.lockfile.jvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.LockProject;
import org.vouchsafe.input.Problems;

/** The modules of one output of Maven while it is read; one at a time is open. */
final class MavenModules {
    private final String format;
    private final String path;
    private final Map<String, List<Purl>> relocations;
    private final Problems problems;
    private final List<InventoryDraft> drafts = new ArrayList<>();
    private LockList list;
    private Map<String, Integer> numbers = new HashMap<>();
    private List<Omitted> omitted = new ArrayList<>();
    private @Nullable MavenCoordinates root;

    /** @param relocations what was called otherwise before, by group and artifact */
    MavenModules(String format, String path, Map<String, List<Purl>> relocations, Problems problems) {
        this.format = format;
        this.path = path;
        this.relocations = relocations;
        this.problems = problems;
        this.list = new LockList(problems);
    }

    /** A place in the tree where an artefact is named that stands elsewhere, perhaps in another version. */
    private record Omitted(int from, MavenCoordinates artefact) {}

    /** Begins a module. */
    void begin(MavenCoordinates project, Location at) {
        finish();
        root = project;
        numbers.put(project.key() + ":" + project.version(), list.add(project.listed(at).type("application").scope(Scope.UNSTATED)));
    }

    boolean isOpen() {
        return root != null;
    }

    /** The number of the artefact in the open module; a new one when it was not named before. */
    int artefact(MavenCoordinates artefact, Location at) {
        return numbers.computeIfAbsent(artefact.key() + ":" + artefact.version(), none -> list.add(artefact.listed(at)
                .standsFor(relocations.getOrDefault(artefact.module(), List.of()))));
    }

    Listed entry(int number) {
        return list.entry(number);
    }

    void needs(int from, int to) {
        list.needs(from, to);
    }

    /** Notes that one asks for an artefact for which another version stands in the tree, or the same in another place. */
    void omits(int from, MavenCoordinates artefact) {
        omitted.add(new Omitted(from, artefact));
    }

    /** Notes a line that should be part of a tree and is not. */
    void badLine(Location at) {
        list.gap();
        problems.error("BAD_LINE", at, "The line names no artefact as group:artifact:type:version; it was passed over.",
                "Ask the sender for the output again.");
    }

    /** Ends the open module. */
    void finish() {
        if (root != null) {
            Map<String, Integer> chosen = new HashMap<>();
            numbers.forEach((key, number) -> chosen.putIfAbsent(key.substring(0, key.lastIndexOf(':')), number));
            for (Omitted each : omitted) {
                Integer to = chosen.get(each.artefact().key());
                if (to != null && to > 1) {
                    // The version left out is only what Maven would have liked best; new ones are never taken for it.
                    list.needs(each.from(), to);
                }
            }
            drafts.add(
                    list.draft(new LockProject(format, "?", InventoryKind.lockfile("maven"), root.artifact(), root.version(), root.purl(),
                            path, list.entry(1).location()), 1));
        }
        list = new LockList(problems);
        numbers = new HashMap<>();
        omitted = new ArrayList<>();
        root = null;
    }

    List<InventoryDraft> drafts() {
        return List.copyOf(drafts);
    }
}
