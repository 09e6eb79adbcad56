package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 5 and 6: who answers for what, and how the states were reached. */
final class MethodSection {
    private MethodSection() {}

    static Section responsibilities(Subject subject) {
        Imprint imprint = subject.facts().imprint();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Runs().text("Each supplier answers for its own statements and inventories. " + imprint.preparer()
                + " prepared this report and answers for the selection of evidence and for the decisions named in section 9. "
                + "The states themselves follow from the evidence by fixed rules (section 3).").paragraph());
        blocks.add(new Runs().text(imprint.reviewer() == null
                ? "Nobody other than the preparer is recorded as reviewer. This report was not reviewed independently."
                : imprint.reviewer().equals(imprint.preparer())
                        ? "Preparer and reviewer are the same person. This report was not reviewed independently."
                        : imprint.reviewer() + " reviewed this report.")
                .paragraph());
        return new Section(5, "Responsibilities and independence", blocks);
    }

    /** @param told where every check is told, as a sentence */
    static Section method(Subject subject, String told) {
        Imprint imprint = subject.facts().imprint();
        List<Block> blocks = new ArrayList<>();
        long inventories = count(subject, DocumentKind.INVENTORY) + count(subject, DocumentKind.INVENTORY_WITH_CLAIMS);
        long claims = count(subject, DocumentKind.CLAIMS) + count(subject, DocumentKind.INVENTORY_WITH_CLAIMS);
        blocks.add(new Runs().text("Every file named in section 11 was kept byte for byte and read: "
                + Words.count(inventories, "inventory",
                        "inventories")
                + " and " + Words.count(claims, "document with statements", "documents with statements")
                + " among " + Words.count(subject.facts().evidence().size(), "piece", "pieces") + " of evidence. "
                + "Every listed component was compared with every advisory held; nothing was sampled. Each statement was checked for whose "
                + "word it is, what it covers and whether it counts, and was then held against the inventories. " + told)
                .paragraph());
        blocks.add(new Runs().text("Program: Vouchsafe " + imprint.programVersion() + ". Data cut-off: " + Dates.moment(imprint.cutOff())
                + ". Composed: " + Dates.moment(imprint.generatedAt()) + ".").paragraph());
        Tables table = Tables.titled("Advisory data").column("Source", 40).numbers("Records", 15).column("Newest record", 25)
                .numbers("Age in days", 20);
        for (Imprint.AdvisoryData each : imprint.advisoryData()) {
            table.row(Cell.of(each.source()), Cell.typed(Words.number(each.records()), each.records()),
                    each.newest() == null ? Cell.of("not stated") : Cell.typed(Dates.moment(each.newest()), each.newest()),
                    each.newest() == null ? Cell.of("not known") : days(Dates.ageInDays(each.newest(), imprint.cutOff())));
        }
        blocks.add(table.or("No advisory data is held."));
        return new Section(6, "Method and data", blocks);
    }

    private static Cell days(long days) {
        return Cell.typed(Words.number(Math.max(0, days)), Math.max(0, days));
    }

    private static long count(Subject subject, DocumentKind kind) {
        return subject.facts().evidence().stream().filter(each -> each.evidence().kind() == kind).count();
    }
}
