package org.vouchsafe.ui.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vouchsafe.usecase.read.PublishedReport;

/** What a report of some kind can be about, as it is offered for choice. */
record ScopeChoices(ReportSources.Known known) {
    /** Shown where a kind needs nothing, and understood by it. */
    static final String EVERYTHING = "all suppliers";
    static final String ALL_EVIDENCE = "all evidence";
    static final String ALL_ENTRIES = "all entries";
    private static final Set<String> OF_STATES = Set.of("release", "supplier", "incident", "portfolio", "response");
    private static final Pattern REVISION = Pattern.compile("-\\d{1,9}$");

    /** In the order in which they are offered; the first is taken where nothing better is known. */
    List<String> of(String kind) {
        return switch (kind) {
            case "release" -> sorted(known.positions().stream()
                    .map(row -> row.supplier() + "/" + row.product() + "@" + row.release()).toList());
            case "supplier", "review" -> known.suppliers();
            case "incident" -> joined(known.incidents(), advisories());
            case "incident-customer" -> known.incidents();
            case "response" -> advisories();
            case "quality" -> known.inventories();
            case "comparison" -> pairs();
            case "portfolio" -> List.of(EVERYTHING);
            case "evidence" -> joined(List.of(ALL_EVIDENCE), known.suppliers());
            case "audit" -> List.of(ALL_ENTRIES);
            case "changes" -> known.published().stream().filter(each -> OF_STATES.contains(each.kind()))
                    .filter(each -> !each.title().startsWith("DRAFT ")).map(PublishedReport::reportId).distinct().toList();
            default -> List.of();
        };
    }

    /** What one most likely wants: for an advisory the malicious package with the most releases. */
    String likeliest(String kind) {
        List<String> offered = of(kind);
        Comparator<String> byReleases = Comparator
                .comparingLong(id -> known.positions().stream().filter(row -> row.position().advisory().equals(id)).count());
        return known.positions().stream().filter(row -> row.position().malicious()).map(row -> row.position().advisory())
                .filter(offered::contains).max(byReleases).orElse(offered.isEmpty() ? "" : offered.getFirst());
    }

    /** The kind of report somebody means who names only what it is to be about. */
    String kindFor(String about) {
        if (about.startsWith("VS-") && REVISION.matcher(about).find()) {
            return "changes";
        }
        return about.contains("@") ? "release"
                : advisories().contains(about) || known.incidents().contains(about) ? "incident" : "supplier";
    }

    private List<String> advisories() {
        return sorted(known.positions().stream().map(row -> row.position().advisory()).toList());
    }

    private static List<String> sorted(List<String> names) {
        Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        found.addAll(names);
        return List.copyOf(found);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Two releases of a product that stand beside one another. */
    private List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        List<String> releases = known.inventories().stream().filter(each -> each.contains("@")).toList();
        for (int i = 1; i < releases.size(); i++) {
            String before = releases.get(i - 1);
            if (releases.get(i).startsWith(before.substring(0, before.lastIndexOf('@') + 1))) {
                pairs.add(before + " .. " + releases.get(i));
            }
        }
        return pairs;
    }
}
