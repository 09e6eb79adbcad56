package org.vouchsafe.report.incident.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.chain.AskedQuestion;
import org.vouchsafe.domain.incident.chain.ChainRow;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.domain.incident.chain.Link;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The chain of evidence: link by link for each release and environment, what stands in it, what is kept, what suppliers answered, and its holes. */
public final class ChainTables {
    /** More names than that are counted. */
    private static final int NAMED = 12;
    /** More rows than that are for machines: the workbook has them all. */
    private static final int ROWS = 60;
    /** More references than that say no more; the register has them all. */
    private static final int REFERENCES = 6;
    private static final Map<Link, String> TITLES = new EnumMap<>(Map.of(Link.THREAT, "Threat", Link.DECISION, "Decision", Link.CONTROL,
            "Control", Link.EVIDENCE, "Evidence", Link.VERIFICATION, "Verified", Link.GAPS, "Gaps", Link.RETENTION, "Kept"));
    private final EvidenceChain chain;
    private final int rows;

    private ChainTables(EvidenceChain chain, int rows) {
        this.chain = chain;
        this.rows = rows;
    }

    /** For somebody who reads it: of many rows those with a hole first, and no more than can be read. */
    public static List<Block> readable(EvidenceChain chain) {
        return new ChainTables(chain, ROWS).blocks();
    }

    /** Every row. */
    public static List<Block> whole(EvidenceChain chain) {
        return new ChainTables(chain, Integer.MAX_VALUE).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("The chain of evidence"));
        blocks.add(
                new Runs().text("Every record hangs on one chain: what threatens, what was decided, what controls it, what shows that, who "
                        + "verified it, what is missing and whose that is, and how long it is kept. A link in which something is missing is a hole, "
                        + "and each hole is a gap.").paragraph());
        blocks.add(links());
        blocks.add(standing());
        blocks.add(retained());
        blocks.add(questions());
        blocks.add(gaps());
        return blocks;
    }

    private List<ChainRow> shown() {
        return rows >= chain.rows().size() ? chain.rows()
                : chain.rows().stream().sorted((one, other) -> Boolean.compare(other.hasHole(), one.hasHole())).limit(rows).toList();
    }

    private Block links() {
        String more = shown().size() == chain.rows().size() ? ""
                : ", the first " + Words.number(shown().size()) + " of " + Words.number(chain.rows().size())
                        + ", those with holes before others";
        Tables table = Tables.titled("The chain, link by link" + more).column("Release or environment", 20).column("State", 14);
        for (Link each : Link.values()) {
            table.column(TITLES.getOrDefault(each, ""), 10);
        }
        for (ChainRow row : shown()) {
            List<Cell> cells = new ArrayList<>(List.of(new Runs().strong(row.name()).cell(),
                    new Cell(List.of(new StateRun(row.state(), false)), null)));
            for (Link each : Link.values()) {
                cells.add(mark(row.at(each)));
            }
            table.row(cells);
        }
        return table.or("Nothing is in scope, so there is no chain.");
    }

    private static Cell mark(org.vouchsafe.domain.incident.chain.Cell cell) {
        if (cell.isHole()) {
            return new Runs().strong("HOLE").cell();
        }
        return Cell.of(cell.words().isEmpty() || cell.words().equals("none needed") ? "not needed" : switch (cell.link()) {
            case THREAT -> "named";
            case DECISION -> "made";
            case CONTROL -> "in place";
            case VERIFICATION -> "shown";
            case RETENTION -> "kept";
            case EVIDENCE, GAPS -> cell.words();
        });
    }

    /** What stands in the links, each sentence once with all it is true of. */
    private Block standing() {
        Tables table = Tables.titled("What stands in the links").column("Link", 12).column("Of", 28).column("What stands there", 42)
                .column("Shown by", 18);
        for (Link link : List.of(Link.DECISION, Link.CONTROL, Link.VERIFICATION)) {
            Map<String, List<ChainRow>> alike = new LinkedHashMap<>();
            shown().stream().filter(each -> !each.at(link).words().isEmpty() && !each.at(link).words().equals("none needed"))
                    .forEach(each -> alike.computeIfAbsent(words(each, link), _ -> new ArrayList<>()).add(each));
            alike.forEach(
                    (words, of) -> table.row(new Runs().strong(TITLES.getOrDefault(link, "")).cell(), Cell.of(names(of)), Cell.of(words),
                            new Runs().refs(evidence(of, link)).cell()));
        }
        return table.or("Nothing stands in any link.");
    }

    /** What verifies it stands in the column of references. */
    private static String words(ChainRow row, Link link) {
        return link == Link.VERIFICATION ? "shown by what is held" : row.at(link).words();
    }

    private static List<EvidenceId> evidence(List<ChainRow> rows, Link link) {
        return rows.stream().flatMap(each -> each.at(link).evidence().stream()).distinct().sorted().limit(REFERENCES).toList();
    }

    private static String names(List<ChainRow> rows) {
        return rows.stream().limit(NAMED).map(ChainRow::name).collect(Collectors.joining(", "))
                + (rows.size() > NAMED ? " and " + Words.number(rows.size() - (long) NAMED) + " more" : "");
    }

    private Block retained() {
        Tables table = Tables.titled("The seven things to retain").column("What", 34).column("Stands", 12).column("What is missing", 36)
                .column("Shown by", 18);
        for (Holding each : chain.retained()) {
            table.row(Cell.of(each.title()),
                    !each.isNeeded() ? Cell.of("not needed") : each.isComplete() ? Cell.of("kept") : new Runs().strong("MISSING").cell(),
                    Cell.of(sentences(each.missing())), new Runs().refs(each.evidence().stream().limit(REFERENCES).toList()).cell());
        }
        return table.or("Nothing has to be retained.");
    }

    private Block questions() {
        Tables table = Tables.titled("The five questions to suppliers").column("Supplier", 20).column("Question", 40).column("Answered", 14)
                .column("How that stands", 26);
        for (AskedQuestion each : chain.questions()) {
            table.row(Cell.of(each.supplier()), Cell.of(each.text()), switch (each.standing()) {
                case ANSWERED -> Cell.of("yes");
                case WEAK -> new Runs().strong("WEAK").cell();
                case NOT_ANSWERED -> new Runs().strong("NO").cell();
            }, new Runs().text(sentence(each.words())).refs(each.evidence().stream().limit(REFERENCES).toList()).cell());
        }
        return table.or("No supplier has to be asked: of none a release in scope is affected, unknown or was hit.");
    }

    private Block gaps() {
        List<String> gaps = chain.gaps();
        Tables table = Tables.titled(gaps.size() > rows ? "Gaps: the first " + Words.number(rows) + " of " + Words.number(gaps.size())
                : "Gaps: " + Words.number(gaps.size())).column("What is missing", 100);
        gaps.stream().limit(rows).forEach(each -> table.row(Cell.of(each)));
        return table.or("The chain has no hole.");
    }

    private static String sentences(List<String> missing) {
        return missing.stream().limit(NAMED).map(ChainTables::sentence).collect(Collectors.joining(" "))
                + (missing.size() > NAMED ? " And " + Words.number(missing.size() - (long) NAMED) + " more." : "");
    }

    private static String sentence(String words) {
        return Words.sentence(words);
    }
}
