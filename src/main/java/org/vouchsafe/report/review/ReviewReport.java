package org.vouchsafe.report.review;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportedReview;
import org.vouchsafe.report.ReportedReview.Judged;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What a supplier answered, what that is worth, and what contradicts it. */
public final class ReviewReport implements Report {
    @Override
    public String id() {
        return "review";
    }

    @Override
    public String title() {
        return "Questionnaire review";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.ANSWERS;
    }

    @Override
    public Document compose(ReportFacts facts) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfReview(ReportedReview review))) {
            throw new IllegalArgumentException("A review needs answers, not " + facts.scope());
        }
        Subject subject = new Subject(review.supplier(),
                "What did " + review.supplier() + " answer, what bears it out, and what contradicts "
                        + "it?",
                "", List.of(new Runs().text(review.supplier()).field("Supplier")), List.of(), row -> row.supplier(), "supplier",
                new Subject.Unit("state", "states"), facts, new RegisterIndex(facts.portfolio()));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(3, "Scope", scope(review)));
        sections.add(Sections.answers(subject));
        sections.add(new Section(6, "How answers are judged", method()));
        sections.add(new Section(7, "Summary", JudgedAnswers.summary(review)));
        sections.add(new Section(8, "Findings", JudgedAnswers.findings(review)));
        sections.add(new Section(9, "Gaps and who closes them", JudgedAnswers.gaps(review)));
        sections.add(new Section(10, "Limitations", limitations()));
        Imprint imprint = facts.imprint();
        String printed = (imprint.status() == Imprint.Status.DRAFT ? "DRAFT " : "") + title() + ": " + review.supplier();
        return Composition.of(this, Words.count(review.answers().size(), "answer", "answers") + " held against the evidence", subject,
                new Composition.Own(Sections.plainCover(subject), conclusion(review), sections,
                        Manifest.attachments(id(), printed, facts)));
    }

    private static List<Block> scope(ReportedReview review) {
        return List.of(new Runs().text("This review covers the " + Words.count(review.answers().size(), "answer that stands",
                "answers that stand") + " of " + review.supplier() + ": of several workbooks that answer one request, the newest counts.")
                .paragraph());
    }

    private static List<Block> method() {
        return List.of(new Runs().text("Each answer was held against the inventories, lockfiles, statements, signatures and other answers "
                + "that are held. Two numbers come of it and stay two: ").strong("conformance")
                .text(", how far the answer says that what is "
                        + "asked for is met, and ")
                .strong("confidence").text(
                        ", how far that can be relied upon. Each deduction is named with its reason. An answer that says neither yes nor "
                                + "no has no conformance; nothing is averaged.")
                .paragraph(),
                new Runs().text("No answer changes a state. What a person said of an answer stands beside what was computed.").paragraph());
    }

    private static List<Block> limitations() {
        return List.of(new Runs().text("That nothing contradicts an answer does not show that it is true. Only what is held was compared.")
                .note());
    }

    private static List<Block> conclusion(ReportedReview review) {
        List<Judged> answers = review.answers();
        if (answers.isEmpty()) {
            return List.of(new Runs().text("No answer of " + review.supplier() + " is held. That is not the same as a satisfying one.")
                    .paragraph());
        }
        List<Judged> contradicted = answers.stream().filter(Judged::isContradicted).toList();
        long weak = answers.stream().filter(each -> each.strength().isWeak()).count();
        long open = answers.stream().filter(each -> each.standing().isOpen()).count();
        long accepted = answers.stream().filter(each -> each.standing() == ReviewStanding.ACCEPTED).count();
        Runs first = new Runs().text("Of " + Words.count(answers.size(), "answer", "answers") + ", " + Words.spelled(contradicted.size())
                + (contradicted.size() == 1 ? " is" : " are") + " contradicted by what is held, and little of "
                + Words.spelled(weak) + " can be relied upon.");
        first.cited(contradicted.stream().map(Judged::place).limit(8).toList());
        return List.of(first.paragraph(),
                new Runs().text(Words.sentence(Words.spelled(accepted)) + (accepted == 1 ? " was" : " were") + " accepted by a reviewer; "
                        + Words.spelled(open) + (open == 1 ? " waits" : " wait") + " for one.").paragraph());
    }
}
