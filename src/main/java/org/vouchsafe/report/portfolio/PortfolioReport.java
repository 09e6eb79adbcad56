package org.vouchsafe.report.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Conclusion;
import org.vouchsafe.report.section.Extent;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** How everybody's software here stands, for whoever answers for all of it. */
public final class PortfolioReport implements Report {
    /** As many findings as somebody reads on paper; a workbook has all that are explained. */
    private static final int READABLE = 40;

    @Override
    public String id() {
        return "portfolio";
    }

    @Override
    public String title() {
        return "Portfolio assurance report";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.PORTFOLIO;
    }

    @Override
    public Document compose(ReportFacts facts) {
        return document(facts, Extent.READABLE);
    }

    @Override
    public Document composeWhole(ReportFacts facts) {
        return document(facts, Extent.WHOLE);
    }

    private Document document(ReportFacts facts, Extent extent) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfPortfolio)) {
            throw new IllegalArgumentException("A portfolio report is about the whole register, not " + facts.scope());
        }
        RegisterIndex register = new RegisterIndex(facts.portfolio());
        List<Release> releases = register.ordered(facts.portfolio().releases());
        Subject subject = subject(facts, releases, register);
        Subject urgent = new Subject(subject.name(), subject.question(), subject.clear(), List.of(), releases, subject.barOf(),
                subject.barNoun(), subject.unit(), Urgency.first(facts, extent.of(READABLE)), register);
        List<Section> sections = new ArrayList<>();
        sections.add(Sections.scope(subject));
        sections.add(Sections.assertion(urgent));
        sections.add(Sections.responsibilities(subject));
        sections.add(Sections.method(subject));
        sections.add(new Section(7, "State summary", SummaryOfAll.blocks(subject, extent)));
        sections.add(findings(subject, urgent));
        sections.add(Sections.decisions(subject));
        sections.add(Sections.limitations(subject));
        Imprint imprint = facts.imprint();
        String subtitle = Words.count(facts.portfolio().suppliers().size(), "supplier", "suppliers") + ", "
                + Words.count(inUse(releases), "release", "releases") + " that are not retired";
        return Composition.of(this, subtitle, subject, new Composition.Own(Sections.cover(subject), Conclusion.blocks(subject), sections,
                Manifest.attachments(id(), (imprint.status() == Imprint.Status.DRAFT ? "DRAFT " : "") + title(), facts)));
    }

    private static Subject subject(ReportFacts facts, List<Release> releases, RegisterIndex register) {
        return new Subject("all suppliers",
                "How do the releases of all suppliers stand towards each advisory that is held, and what is that "
                        + "worth?",
                "the releases of all suppliers are clear", List.of(), releases, row -> row.supplier(), "supplier",
                new Subject.Unit("state, one per release and advisory", "states, one per release and advisory"), facts, register);
    }

    private static long inUse(List<Release> releases) {
        return releases.stream().filter(each -> each.status() != ReleaseStatus.RETIRED).count();
    }

    /** What is told of is said, and so is what is not. */
    private static Section findings(Subject subject, Subject urgent) {
        Section all = Sections.findings(urgent);
        long open = subject.counted().stream().map(ReportedPosition::row).filter(each -> Urgency.isOpen(each.position())).count();
        long told = urgent.counted().stream().map(ReportedPosition::row).filter(each -> Urgency.isOpen(each.position())).count();
        if (open == told) {
            return all;
        }
        List<Document.Block> blocks = new ArrayList<>();
        blocks.add(new Runs().text("Told here are the " + Words.number(told) + " most urgent of " + Words.number(open)
                + " findings: affected before unknown, malicious packages and critical releases first. The workbook and the JSON form of this report "
                + "tell more of them, and the reports on single suppliers and releases tell every one.").note());
        blocks.addAll(all.blocks());
        return new Section(all.number(), all.title(), blocks);
    }
}
