package org.vouchsafe.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.comparison.Aspect;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.Side;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What differs between two releases or two files. */
public final class ComparisonReport implements Report {
    @Override
    public String id() {
        return "comparison";
    }

    @Override
    public String title() {
        return "Comparison report";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.TWO_SIDES;
    }

    @Override
    public Document compose(ReportFacts facts) {
        return document(facts, ChangeSection.READABLE);
    }

    @Override
    public Document composeWhole(ReportFacts facts) {
        return document(facts, Integer.MAX_VALUE);
    }

    private Document document(ReportFacts facts, int rows) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfComparison(Comparison comparison))) {
            throw new IllegalArgumentException("A comparison report needs a comparison, not " + facts.scope());
        }
        Imprint imprint = facts.imprint();
        boolean draft = imprint.status() == Imprint.Status.DRAFT;
        String printed = (draft ? "DRAFT " : "") + "What differs: " + comparison.before().name() + " and " + comparison.after().name();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(1, "What was compared", SideSection.blocks(comparison)));
        sections.add(new Section(2, "What asks for attention", ChangeSection.attention(comparison, rows)));
        sections.add(new Section(3, "All changes of components", ChangeSection.all(comparison, rows)));
        sections.add(new Section(4, "States and statements", StateSection.blocks(comparison)));
        sections.add(Sections.register(5, facts));
        sections.add(Sections.audit(6, facts));
        return new Document(imprint.printedId(), id(), printed, summary(comparison), "en", imprint.tlp(), draft, imprint.cutOff(),
                imprint.generatedAt(), cover(imprint, comparison), conclusion(comparison), sections,
                Manifest.attachments(id(), printed, facts));
    }

    private static List<EvidenceId> inventories(Comparison of) {
        return Stream.of(of.before(), of.after()).flatMap(each -> each.inventories().stream()).map(Side.Inventory::evidence).distinct()
                .toList();
    }

    private static String summary(Comparison of) {
        return of.isSame() ? "Nothing differs"
                : Words.count(of.components().size(), "component differs", "components differ") + ", "
                        + Words.number(of.unchanged()) + " are alike";
    }

    private static List<Field> cover(Imprint imprint, Comparison comparison) {
        List<Field> lines = new ArrayList<>();
        lines.add(new Runs().text(comparison.before().name()).field("Before"));
        lines.add(new Runs().text(comparison.after().name()).field("After"));
        lines.add(new Runs().text(imprint.addressee() == null ? "Nobody named" : imprint.addressee()).field("Prepared for"));
        lines.add(new Runs().text(Dates.moment(imprint.cutOff())).field("Data cut-off"));
        lines.add(new Runs().text((imprint.status() == Imprint.Status.FINAL ? "Final" : "Draft") + ", revision " + imprint.revision())
                .field("Status and revision"));
        lines.add(new Runs().code(imprint.printedId()).field("Report id"));
        lines.add(new Runs().text(imprint.preparer()).field("Prepared by"));
        return lines;
    }

    private static List<Block> conclusion(Comparison of) {
        List<Block> blocks = new ArrayList<>();
        if (of.isSame()) {
            blocks.add(new Runs().text("Both sides list the same components in the same versions.").paragraph());
        } else {
            Runs runs = new Runs().text("From " + of.before().name() + " to " + of.after().name() + ", ");
            List<String> counts = new ArrayList<>();
            for (ComponentChange.Kind kind : ComponentChange.Kind.values()) {
                if (of.count(kind) > 0) {
                    counts.add(Words.number(of.count(kind)) + " " + ChangeSection.word(kind));
                }
            }
            runs.text(counts.isEmpty() ? "no component changed"
                    : (of.components().size() == 1 ? "one component changed: " : "components changed: ")
                            + String.join(", ", counts))
                    .text("; " + Words.number(of.unchanged()) + " are alike. ");
            if (of.count(Aspect.INSTALL_SCRIPT) > 0) {
                runs.strong(Words.count(of.count(Aspect.INSTALL_SCRIPT), "component", "components")
                        + " run an install script that was not there before. ".replaceFirst("run",
                                of.count(Aspect.INSTALL_SCRIPT) == 1 ? "runs" : "run"));
            }
            if (!of.states().isEmpty()) {
                runs.text("The releases stand differently towards " + Words.count(of.states().size(), "advisory", "advisories") + ".");
            }
            blocks.add(runs.refs(inventories(of)).paragraph());
        }
        incomplete(of.before(), "missing before may have been there", blocks);
        incomplete(of.after(), "missing now may still be there", blocks);
        return blocks;
    }

    /** Added and removed rest on absence. */
    private static void incomplete(Side side, String what, List<Block> blocks) {
        if (!side.complete()) {
            blocks.add(new Runs().text("What is listed of " + side.name() + " is not complete enough to conclude absence, so what seems "
                    + what + ".").note());
        }
    }
}
