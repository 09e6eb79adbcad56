package org.vouchsafe.report.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Words;

/** How many files of which kind are held, and for what. */
final class SummaryOfFiles {
    private SummaryOfFiles() {}

    static List<Block> blocks(List<EvidenceRow> rows) {
        List<Block> blocks = new ArrayList<>();
        Tables kinds = Tables.titled("By kind").column("Kind", 40).numbers("Files", 15).numbers("Signature verified", 15)
                .numbers("With problems", 15).numbers("Withdrawn", 15);
        for (DocumentKind kind : DocumentKind.values()) {
            List<EvidenceRow> of = rows.stream().filter(each -> each.evidence().kind() == kind).toList();
            if (!of.isEmpty()) {
                kinds.row(Cell.of(word(kind)), number(of.size()),
                        number(of.stream().filter(each -> each.evidence().signature() == SignatureVerdict.PASSED).count()),
                        number(of.stream().filter(each -> each.evidence().problems() > 0).count()),
                        number(of.stream().filter(each -> each.evidence().withdrawn() != null).count()));
            }
        }
        blocks.add(kinds.or("No file is held."));
        Map<String, List<EvidenceRow>> places = rows.stream()
                .collect(Collectors.groupingBy(SummaryOfFiles::place, TreeMap::new, Collectors.toList()));
        Tables table = Tables.titled("By what they are attached to").column("Attached to", 50).numbers("Files", 15)
                .column("Newest received", 35);
        places.forEach((place, of) -> {
            var newest = of.stream().map(each -> each.evidence().origin().receivedAt()).max(Comparator.naturalOrder()).orElseThrow();
            table.row(Cell.of(place), number(of.size()), Cell.typed(Dates.day(newest), newest));
        });
        blocks.add(table.or("No file is attached to anything."));
        return blocks;
    }

    private static String place(EvidenceRow row) {
        return row.place() == null ? "nothing" : row.place();
    }

    private static String word(DocumentKind kind) {
        return switch (kind) {
            case INVENTORY -> "inventory";
            case CLAIMS -> "statements";
            case INVENTORY_WITH_CLAIMS -> "inventory with statements";
            case ADVISORY -> "advisory";
            case REGISTER -> "register";
            case ANSWERS -> "answers to a questionnaire";
            case SIGNATURE -> "signature";
            case PROVENANCE -> "provenance";
            case DOCUMENT -> "other document";
        };
    }

    private static Cell number(long count) {
        return Cell.typed(Words.number(count), count);
    }
}
