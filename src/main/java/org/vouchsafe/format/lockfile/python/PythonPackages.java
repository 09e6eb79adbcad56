package org.vouchsafe.format.lockfile.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.list.Listed;
import org.vouchsafe.format.lockfile.list.LockList;
import org.vouchsafe.format.lockfile.list.MissingEntries;
import org.vouchsafe.format.lockfile.list.Pin;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.input.tree.JsonObject;

/** The packages of one Python lockfile, found by name in its normal form (PEP 503) and, where there are several of a name, by version. */
final class PythonPackages {
    private static final String PYPI = "pypi";
    private final Problems problems;
    private final LockList list;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();

    PythonPackages(Problems problems) {
        this.problems = problems;
        this.list = new LockList(problems);
    }

    /** Where a package is taken from, when that is no registry. */
    record Origin(Trait trait, String address, @Nullable String commit) {}

    /** How sure it is that what is needed is listed. */
    enum Presence {
        /** The lockfile lists all of these. */
        SURE,
        /** Only when somebody asks for it. */
        POSSIBLE
    }

    private record Need(int from, String name, @Nullable String version, @Nullable String range, Presence presence, Location location) {}

    LockList list() {
        return list;
    }

    /** Starts an entry; null, with a problem, when it has no name. */
    @Nullable
    Listed entry(JsonObject entry, @Nullable Origin origin) {
        String name = entry.text("name");
        if (name == null || name.isBlank()) {
            list.gap();
            problems.error("NO_NAME", entry.location(), "A package has no name; it was passed over.",
                    "Make the lockfile again with the program that wrote it.");
            return null;
        }
        return entry(name, blankToNull(entry.text("version")), origin, entry.location());
    }

    Listed entry(String name, @Nullable String version, @Nullable Origin origin, Location at) {
        Purl purl = Purls.of(PYPI, null, name, version, qualifiers(origin), null).orElse(null);
        if (purl == null) {
            problems.error("BAD_NAME", at, "\"" + name + "\" cannot be the name of a package; it is listed by name only.",
                    "Ask the sender how this entry came into the lockfile.");
        }
        var listed = new Listed(name, version, purl, at).ref(version == null ? name : name + " " + version);
        return origin == null ? listed : listed.trait(origin.trait()).source(origin.address());
    }

    /** Adds a finished entry; one from a registry without any hash can be exchanged unseen. */
    int add(Listed entry) {
        if (!entry.hasHash() && !entry.has(Trait.GIT_SOURCE) && !entry.has(Trait.FILE_SOURCE)) {
            entry.trait(Trait.NO_INTEGRITY);
        }
        int number = list.add(entry);
        byName.merge(normal(entry.name()), List.of(number), (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        return number;
    }

    /** Notes a need by name; it is looked up when {@link #connect} is called. */
    void needs(int from, String name, @Nullable String version, @Nullable String range, Presence presence, Location at) {
        needs.add(new Need(from, name, version, range, presence, at));
    }

    /** Looks up all needs noted since the last time; those that must be listed and are not are reported. */
    void connect() {
        var missing = new MissingEntries(list, problems);
        for (Need need : needs) {
            List<Integer> found = find(need.name(), need.version());
            for (int to : found) {
                if (need.range() == null) {
                    list.needs(need.from(), to);
                } else {
                    list.needs(need.from(), to, need.range(), pin(need.range()));
                }
            }
            if (found.isEmpty() && need.presence() == Presence.SURE) {
                missing.add(need.from(), need.name(), need.location());
            }
        }
        needs.clear();
        missing.report();
    }

    /** The numbers of the packages of this name; with a version those of it, where the file lists it. */
    List<Integer> find(String name, @Nullable String version) {
        List<Integer> named = byName.getOrDefault(normal(name), List.of());
        if (version == null || named.size() < 2) {
            return named;
        }
        List<Integer> exact = named.stream().filter(each -> Objects.equals(list.entry(each).version(), version)).toList();
        return exact.isEmpty() ? named : exact;
    }

    /** One equals sign pair without a star and nothing beside it is exact (PEP 440). */
    static Pin pin(String range) {
        String bare = range.strip();
        boolean exact = bare.startsWith("==") && bare.indexOf('*') < 0 && bare.indexOf(',') < 0 && bare.indexOf("||") < 0;
        return exact || !bare.isEmpty() && Character.isDigit(bare.charAt(0)) && bare.indexOf('*') < 0 && bare.indexOf(',') < 0
                ? Pin.EXACT
                : Pin.DRIFTING;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String normal(String name) {
        return Purls.normalise(PYPI, null, name).name();
    }

    /** A package from elsewhere says so in its purl (purl-spec, "vcs_url" and "download_url"), so that it is not taken for the registry's. */
    private static Map<String, String> qualifiers(@Nullable Origin origin) {
        if (origin == null || origin.address().isBlank() || origin.trait() != Trait.GIT_SOURCE) {
            return Map.of();
        }
        return Map.of("vcs_url", (origin.address().contains("+") ? "" : "git+") + origin.address()
                + (origin.commit() == null ? "" : "@" + origin.commit()));
    }
}
