package org.vouchsafe.usecase.position.title;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.domain.advisory.AdvisoryRecord;

/** Short words for advisories: the packages they are about. */
public final class Titles {
    private static final int NAMED = 2;
    private final Map<String, Set<String>> packages = new HashMap<>();

    private Titles() {}

    /** From the records held. */
    public static Titles of(Collection<AdvisoryFact> records) {
        return ofRecords(records.stream().map(AdvisoryFact::record).toList());
    }

    /** The same. */
    public static Titles ofRecords(Collection<AdvisoryRecord> records) {
        var titles = new Titles();
        for (AdvisoryRecord record : records) {
            Set<String> names = new LinkedHashSet<>();
            // An entry that knows artefacts by their hash alone has no name.
            record.affected().stream().map(each -> each.name()).filter(name -> !name.isBlank()).forEach(names::add);
            titles.packages.computeIfAbsent(AdvisoryIds.key(record.id()), _ -> new LinkedHashSet<>()).addAll(names);
            record.aliases().forEach(
                    alias -> titles.packages.computeIfAbsent(AdvisoryIds.key(alias), _ -> new LinkedHashSet<>()).addAll(names));
        }
        return titles;
    }

    /** {@code axios}, {@code axios, plain-crypto-js}, or {@code axios and 4 more}; the id itself where no record names a package. */
    public String of(String id) {
        List<String> names = List.copyOf(packages.getOrDefault(AdvisoryIds.key(id), Set.of()));
        if (names.isEmpty()) {
            return id;
        }
        return names.size() <= NAMED ? String.join(", ", names) : names.getFirst() + " and " + (names.size() - 1) + " more";
    }
}
