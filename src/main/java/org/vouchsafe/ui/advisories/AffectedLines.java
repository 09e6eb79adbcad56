package org.vouchsafe.ui.advisories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.Texts;

/** What an advisory affects: each package once, with its ranges and versions, and which record says so where they differ. */
final class AffectedLines {
    private static final int VERSIONS_SHOWN = 12;

    private AffectedLines() {}

    static void into(Facts facts, List<AdvisoryRecord> records) {
        of(records).forEach((name, lines) -> {
            VBox box = new VBox(2, Texts.wrapped(name, "strong"));
            lines.forEach((line, by) -> {
                box.getChildren().add(Texts.wrapped(line, "mono"));
                if (by.size() < records.size()) {
                    box.getChildren().add(Texts.wrapped(String.join(", ", by), "secondary", "small-text"));
                }
            });
            facts.node("Affects", box);
        });
    }

    /** By package or platform: every range and list of versions, with the records that give it. */
    static Map<String, Map<String, Set<String>>> of(List<AdvisoryRecord> records) {
        Map<String, Map<String, Set<String>>> packages = new LinkedHashMap<>();
        for (AdvisoryRecord record : records) {
            Map<String, Set<String>> versions = new LinkedHashMap<>();
            for (AffectedPackage each : record.affected()) {
                String name = name(each);
                if (!name.isEmpty()) {
                    versions.computeIfAbsent(name, _ -> new LinkedHashSet<>()).addAll(each.versions());
                    Map<String, Set<String>> lines = packages.computeIfAbsent(name, _ -> new LinkedHashMap<>());
                    each.ranges().stream().filter(range -> range.type() != AffectedRange.Type.GIT)
                            .forEach(range -> lines.computeIfAbsent(range(range), _ -> new LinkedHashSet<>()).add(record.id()));
                }
            }
            versions.forEach((name, all) -> {
                if (!all.isEmpty()) {
                    packages.getOrDefault(name, new LinkedHashMap<>()).computeIfAbsent(listed(all), _ -> new LinkedHashSet<>())
                            .add(record.id());
                }
            });
        }
        return packages;
    }

    private static String name(AffectedPackage affected) {
        return affected.name().isBlank() ? affected.cpes().stream().map(Cpe::text).collect(Collectors.joining("\n"))
                : affected.ecosystem() + ": " + affected.name();
    }

    private static String listed(Set<String> versions) {
        List<String> sorted = new ArrayList<>(versions);
        sorted.sort(ReleaseLines::byNumbers);
        int more = sorted.size() - VERSIONS_SHOWN;
        String shown = sorted.stream().limit(VERSIONS_SHOWN).collect(Collectors.joining(", "));
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static String range(AffectedRange range) {
        return range.events().stream().map(AffectedLines::event).collect(Collectors.joining(", "));
    }

    private static String event(RangeEvent event) {
        return switch (event.kind()) {
            case INTRODUCED -> event.version().equals("0") ? "from the first version" : "from " + event.version();
            case FIXED -> "before " + event.version();
            case LAST_AFFECTED -> "up to " + event.version();
            case LIMIT -> "below " + event.version();
        };
    }
}
