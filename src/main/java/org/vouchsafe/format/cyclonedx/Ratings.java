package org.vouchsafe.format.cyclonedx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.format.cyclonedx.node.Node;

/** How severe the vulnerabilities of a BOM are said to be ({@code ratings} with a CVSS vector), and by whom. Changes no state. */
final class Ratings {
    private static final String UNNAMED = "an unnamed publisher";
    /** More than anyone looks at. */
    private static final int MOST = 20_000;
    private final List<Rated> rated = new ArrayList<>();

    private record Rated(String id, String vector, @Nullable String source, Location location) {}

    /** Takes in those of one vulnerability, a statement or a finding. */
    void read(Node entry) {
        String id = entry.text("id");
        if (id == null || rated.size() >= MOST) {
            return;
        }
        for (Node each : entry.children("ratings")) {
            String vector = each.text("vector");
            Node source = each.child("source");
            if (vector != null && vector.startsWith("CVSS:")) {
                rated.add(new Rated(id, vector, source == null ? null : source.text("name"), each.location()));
            }
        }
    }

    /** All of them; one without a source is the author's word. */
    List<Signal> signals(@Nullable Author author, @Nullable Instant dated) {
        String publisher = author == null || author.names().isEmpty() ? UNNAMED : author.names().getFirst();
        return rated.stream().map(each -> new Signal(each.id(), new Signal.Severity(each.vector()),
                each.source() == null ? publisher : each.source() + ", told by " + publisher, dated, each.location())).distinct().toList();
    }
}
