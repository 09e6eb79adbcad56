package org.vouchsafe.format.cyclonedx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.domain.claim.Detail.Kind;
import org.vouchsafe.format.cyclonedx.node.Node;

/** What a vulnerability entry says besides its analysis: ratings, weaknesses, texts, dates, advisories. No state rests on any of it. */
final class StatementDetails {
    /** Fields of an entry that are read for it. */
    static final List<String> FIELDS = List.of("source", "ratings", "cwes", "description", "detail", "advisories", "created", "published",
            "updated", "rejected");
    private final List<Detail> details = new ArrayList<>();
    private final String about;

    private StatementDetails(String about) {
        this.about = about;
    }

    static List<Detail> of(Node entry, String about) {
        var all = new StatementDetails(about);
        for (Node rating : entry.children("ratings")) {
            Node source = rating.child("source");
            all.add(Kind.SCORE, rating,
                    words(rating.text("method"), String.join("", rating.numbers("score")), rating.text("severity"), rating.text("vector"),
                            source == null ? null : source.text("name"), rating.text("justification")));
        }
        List<String> weaknesses = entry.numbers("cwes");
        if (!weaknesses.isEmpty()) {
            all.add(Kind.WEAKNESS, entry, weaknesses.stream().map(each -> "CWE-" + each).collect(Collectors.joining(", ")));
        }
        all.add(Kind.NOTE, entry, words(entry.text("description")));
        all.add(Kind.NOTE, entry, words(entry.text("detail")));
        for (String date : List.of("created", "published", "updated", "rejected")) {
            String text = entry.text(date);
            all.add(Kind.DATE, entry, text == null ? "" : date + " " + text);
        }
        for (Node advisory : entry.children("advisories")) {
            all.add(Kind.REFERENCE, advisory, words(advisory.text("title"), advisory.text("url")));
        }
        Node source = entry.child("source");
        if (source != null) {
            all.add(Kind.REFERENCE, source, words(source.text("name"), source.text("url")));
        }
        return List.copyOf(all.details);
    }

    private void add(Kind kind, Node at, String text) {
        if (!text.isBlank()) {
            details.add(new Detail(kind, about, text, at.location()));
        }
    }

    private static String words(@Nullable String... words) {
        return Stream.of(words).filter(each -> each != null && !each.isBlank()).map(each -> String.valueOf(each).strip())
                .collect(Collectors.joining(" · "));
    }
}
