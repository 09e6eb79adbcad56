package org.vouchsafe.assess.inventory.joined;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.link.FileLink;
import org.vouchsafe.domain.inventory.link.FileLink.Role;

/**
 * The requirements files in force at one release that name one another (pip, {@code -r} and {@code -c}). What they ask for counts together anyway; this
 * tells whether all of it is there, and which of them only say what versions may be taken. Not for several threads.
 */
public final class RequirementFiles {
    /** Of a release without such files. */
    public static final RequirementFiles NONE = new RequirementFiles(List.of());
    private static final String PYPI = "pypi";
    private final Map<InventoryId, List<Joined>> links = new LinkedHashMap<>();
    private final Map<InventoryId, InventoryFact> files = new LinkedHashMap<>();
    private final Set<InventoryId> parts = new HashSet<>();
    private final Set<InventoryId> constraints = new HashSet<>();
    private final Set<String> constrainingPaths = new HashSet<>();
    private final Map<InventoryId, Set<InventoryId>> reached = new HashMap<>();
    private final Map<InventoryId, List<InventoryId>> naming = new HashMap<>();

    /** A line that names another file, and that file; null when none in force lay there, or several. */
    public record Joined(FileLink link, @Nullable InventoryFact file) {}

    private RequirementFiles(List<InventoryFact> all) {
        Map<String, List<InventoryFact>> byPath = new HashMap<>();
        for (InventoryFact each : all) {
            files.put(each.id(), each);
            byPath.computeIfAbsent(path(each), _ -> new ArrayList<>()).add(each);
        }
        for (InventoryFact each : all) {
            List<Joined> named = FileLink.of(each.header()).stream().map(link -> new Joined(link, find(each, link, byPath))).toList();
            links.put(each.id(), named);
            for (Joined one : named) {
                if (one.file() != null) {
                    (one.link().role() == Role.PART ? parts : constraints).add(one.file().id());
                }
            }
        }
        constraints.removeAll(parts);
        constraints.forEach(each -> constrainingPaths.add(path(file(each))));
    }

    /** Arranges those among these that name others, or are named. */
    public static RequirementFiles among(Collection<InventoryFact> inForce) {
        boolean any = inForce.stream().anyMatch(each -> each.header().elements().containsKey(DocumentElement.OTHER_FILES));
        return any ? new RequirementFiles(inForce.stream().filter(each -> PYPI.equals(each.header().kind().ecosystem())).toList()) : NONE;
    }

    private static @Nullable InventoryFact find(InventoryFact from, FileLink link, Map<String, List<InventoryFact>> byPath) {
        List<InventoryFact> there = PathBeside.resolve(path(from), link.path()).map(each -> byPath.getOrDefault(each, List.of()))
                .orElse(List.of());
        return there.size() == 1 ? there.getFirst() : null;
    }

    private InventoryFact file(InventoryId id) {
        InventoryFact file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("No such file: " + id);
        }
        return file;
    }

    private static String path(InventoryFact file) {
        Stated stated = file.header().elements().get(DocumentElement.PATH);
        return stated == null || stated.text() == null ? "" : stated.text();
    }

    /** The files it names, in its order; empty for a file that names none. */
    public List<Joined> namedBy(InventoryFact file) {
        return links.getOrDefault(file.id(), List.of());
    }

    /** Whether it is there, for others, as nothing but constraints: it installs nothing. True also of an earlier version of such a file. */
    public boolean onlyConstrains(InventoryFact file) {
        return PYPI.equals(file.header().kind().ecosystem()) && constrainingPaths.contains(path(file));
    }

    /**
     * What keeps a file, together with all it goes on in, from being all that is installed: each of them must be there, and each requirement name
     * one version and its hashes, for then pip takes nothing else (pip, "hash-checking mode").
     *
     * @return in words that complete "because"; empty when nothing does
     */
    public Optional<String> gap(InventoryFact file) {
        if (!files.containsKey(file.id())) {
            return Optional.of("it is no longer in force");
        }
        return reached(file.id()).stream().map(this::file).map(this::ownGap).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> ownGap(InventoryFact file) {
        if (file.isTampered()) {
            return Optional.of("the signature or checksum of " + file.evidence() + " does not fit that file");
        }
        if (!constraints.contains(file.id()) && !isPinned(file.header())) {
            return Optional.of(file.evidence() + " lists requirements that do not name one version and its hashes");
        }
        return namedBy(file).stream().filter(each -> each.file() == null).findFirst()
                .map(each -> "it goes on in \"" + each.link().path() + "\" (" + each.link().place().text() + " of " + file.evidence()
                        + "), which is not among what is held for the same release");
    }

    private static boolean isPinned(InventoryHeader header) {
        boolean lock = header.kind().isLockfile() && header.completeness().declared() != DeclaredCompleteness.INCOMPLETE;
        return lock || header.elements().containsKey(DocumentElement.EXACT_LIST);
    }

    /** The files that constrain what this one asks for, wherever it is installed from, in the order of their numbers. */
    public List<InventoryFact> constraining(InventoryFact file) {
        if (constraints.isEmpty() || !files.containsKey(file.id()) || constraints.contains(file.id())) {
            return List.of();
        }
        @Nullable Set<InventoryId> common = null;
        for (InventoryId root : rootsOf(file)) {
            Set<InventoryId> here = new LinkedHashSet<>(reached(root));
            here.retainAll(constraints);
            if (common == null) {
                common = here;
            } else {
                common.retainAll(here);
            }
        }
        return common == null ? List.of()
                : common.stream().sorted((one, other) -> Long.compare(one.value(), other.value())).map(this::file)
                        .filter(each -> !each.isTampered()).toList();
    }

    /** Whether nothing can be installed but what files that name it list, each of them being complete. */
    public boolean constrainsOnlyWhatIsListed(InventoryFact constraint) {
        List<InventoryId> roots = rootsOf(constraint);
        return !roots.isEmpty() && roots.stream().allMatch(each -> gap(file(each)).isEmpty());
    }

    /** The files one would give to pip: those that no other file names, else, in a circle, all of it. */
    private List<InventoryId> rootsOf(InventoryFact file) {
        if (naming.isEmpty()) {
            files.keySet().forEach(each -> reached(each).forEach(one -> naming.computeIfAbsent(one, _ -> new ArrayList<>()).add(each)));
        }
        List<InventoryId> all = naming.getOrDefault(file.id(), List.of());
        List<InventoryId> roots = all.stream().filter(each -> !parts.contains(each) && !constraints.contains(each)).toList();
        return roots.isEmpty() ? all : roots;
    }

    private Set<InventoryId> reached(InventoryId from) {
        Set<InventoryId> known = reached.get(from);
        if (known == null) {
            known = new LinkedHashSet<>();
            var open = new ArrayList<>(List.of(from));
            while (!open.isEmpty()) {
                InventoryId next = open.removeLast();
                if (known.add(next)) {
                    namedBy(file(next)).stream().flatMap(each -> Stream.ofNullable(each.file())).forEach(each -> open.add(each.id()));
                }
            }
            reached.put(from, known);
        }
        return known;
    }
}
