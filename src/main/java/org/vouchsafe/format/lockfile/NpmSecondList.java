package org.vouchsafe.format.lockfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list that lockfile version 2 carries for npm 6 beside {@code packages}. npm writes both alike; where they differ, which program installs
 * decides what is installed.
 */
final class NpmSecondList {
    private final List<NpmEntry> met = new ArrayList<>();

    private record Package(String name, String version) {}

    /** These stand in it. */
    void meet(List<NpmEntry> entries) {
        // Where an entry says no version, it points at a folder, an archive or a commit, of which it says nothing else.
        entries.stream().filter(each -> each.name() != null && each.version() != null).forEach(met::add);
    }

    /** Those that the first list does not have in that version anywhere. */
    List<NpmEntry> unlisted(List<NpmEntry> first) {
        Set<Package> known = first.stream().filter(each -> each.name() != null && each.version() != null)
                .map(NpmSecondList::named).collect(Collectors.toCollection(HashSet::new));
        return met.stream().filter(each -> known.add(named(each))).toList();
    }

    private static Package named(NpmEntry entry) {
        return new Package(String.valueOf(entry.name()), String.valueOf(entry.version()));
    }
}
