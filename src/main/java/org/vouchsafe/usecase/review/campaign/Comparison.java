package org.vouchsafe.usecase.review.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/**
 * Answers side by side. Nothing is summed up: an average over suppliers or questions would mix what is known with what is not.
 *
 * @param columns suppliers and rounds
 * @param lines questions, in the order in which they were asked
 */
public record Comparison(List<Column> columns, List<Line> lines) {
    public Comparison {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** A supplier's workbook. */
    public record Column(String supplier, EvidenceId sheet, LocalDate received) {}

    /**
     * One question.
     *
     * @param product null where it is not asked for each
     * @param cells as many as there are columns; null where it was not asked
     */
    public record Line(String question, String asked, @Nullable String product, List<@Nullable ReviewedAnswer> cells) {
        public Line {
            cells = java.util.Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    /** Two forms of others may number different questions alike: where no template holds the words, they belong to the name. */
    private record Name(String question, @Nullable String product, String words) {
        static Name of(ReviewedAnswer answer) {
            return new Name(answer.key().question(), answer.key().product(), answer.question() == null ? answer.asked() : "");
        }
    }

    static Comparison of(List<ReviewedAnswer> answers, Map<EvidenceId, LocalDate> received) {
        List<Column> columns = answers.stream()
                .map(each -> new Column(each.supplier(), each.key().sheet(), received.getOrDefault(each.key().sheet(), LocalDate.MIN)))
                .distinct().sorted(Comparator.comparing(Column::supplier).thenComparing(Column::received).thenComparing(Column::sheet))
                .toList();
        Map<Name, List<ReviewedAnswer>> byName = new LinkedHashMap<>();
        answers.forEach(each -> byName.computeIfAbsent(Name.of(each), _ -> new ArrayList<>())
                .add(each));
        return new Comparison(columns, byName.entrySet().stream().map(entry -> {
            List<@Nullable ReviewedAnswer> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(entry.getValue().stream().filter(each -> each.key().sheet().equals(column.sheet())
                    && each.supplier().equals(column.supplier())).findFirst().orElse(null)));
            return new Line(entry.getKey().question(), entry.getValue().getFirst().asked(), entry.getKey().product(), cells);
        }).toList());
    }
}
