package org.vouchsafe.assess.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.FileSeen;
import org.vouchsafe.assess.answer.fact.InventorySeen;
import org.vouchsafe.assess.answer.fact.ReleaseFact;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.assess.answer.fact.SheetFact;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.assurance.ComponentFact;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.questionnaire.review.EvidenceQuality;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;
import org.vouchsafe.domain.questionnaire.review.Strength;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.questionnaire.review.GuideReading;

class AnswerChecksTest {
    private static final ReviewGuide GUIDE = GuideReading.read();
    private static final SupplierId NORTHWIND = new SupplierId(1);
    private static final ProductId PORTAL = new ProductId(1);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Instant RECEIVED = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"All direct dependencies are pinned to exact versions.", "We pin every dependency to an exact version",
            "Abhängigkeiten stehen mit exakter Version in der Datei.", "Toutes les dépendances sont épinglées à des versions exactes."})
    void aSentenceAssertsInAnyLanguage(String sentence) {
        assertThat(codes(answer("SD-Q3.3", AnswerValue.YES, "Yes", sentence), drifting())).containsExactly("RANGES_DRIFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dependencies are not pinned to exact versions.", "It is planned to pin dependencies to exact versions.",
            "Wir planen, Abhängigkeiten mit exakter Version festzuhalten.", "Exact numbers of dependants are known."})
    void aDenialOrAPlanAssertsNothing(String sentence) {
        assertThat(codes(answer("SD-Q3.3", AnswerValue.YES, "Yes", sentence), drifting())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"No product ever used axios 1.14.1.|axios@1.14.1",
            "Keines unserer Produkte enthält axios 1.14.1, auch nicht als Teil.|axios@1.14.1",
            "Aucun produit n'utilise @scope/pkg@2.0.0-rc.1.|@scope/pkg@2.0.0-rc.1",
            "We have never installed lodash version 4.17.20|lodash@4.17.20"})
    void exactVersionsThatAreDeniedAreFound(String text, String expected) {
        assertThat(NamedVersions.denied(text, GUIDE)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"axios 1.14.1 is used, but not vulnerable", "We use axios 1.14.1.", "No idea.", "Not before version 2.0"})
    void whatIsNotDeniedIsNotHeldAgainstAnybody(String text) {
        assertThat(NamedVersions.denied(text, GUIDE)).isEmpty();
    }

    @Test
    void hostileTextIsReadInTime() {
        assertThat(NamedVersions.denied("no use " + "a".repeat(32_000) + "-", GUIDE)).isEmpty();
        assertThat(NamedVersions.denied("not used " + "a/".repeat(16_000), GUIDE)).isEmpty();
    }

    @Test
    void aFailedSignatureContradictsAndAnIndeterminateOneShowsNothing() {
        AnswerFact said = answer("SV-Q2.3", AnswerValue.YES, "Ja", null);

        assertThat(codes(said, signed(SignatureVerdict.FAILED))).containsExactly("RELEASES_UNSIGNED");
        assertThat(codes(said, signed(SignatureVerdict.NONE))).containsExactly("RELEASES_UNSIGNED");
        assertThat(AnswerChecks.of(said, facts(signed(SignatureVerdict.INDETERMINATE), said))).isEmpty();
        assertThat(AnswerChecks.of(said, facts(signed(SignatureVerdict.PASSED), said))).extracting(Finding::outcome)
                .containsExactly(Finding.Outcome.SHOWN);
    }

    @Test
    void provenanceThatIsNotHeldIsNotShownAndNotContradicted() {
        AnswerFact said = answer("AT-Q3.1", AnswerValue.YES, "Yes", null);

        assertThat(AnswerChecks.of(said, facts(signed(SignatureVerdict.NONE), said))).extracting(Finding::outcome)
                .containsExactly(Finding.Outcome.NOT_SHOWN);
        var failed = new FileSeen(new EvidenceId(9), "p.json", DocumentKind.PROVENANCE, SignatureVerdict.FAILED);
        assertThat(codes(said, new ReleaseFact(portal(), "Northwind / Portal 2.0", List.of(), List.of(), List.of(failed))))
                .containsExactly("PROVENANCE_MISSING");
    }

    @Test
    void componentsWithoutIdentifiersAreCounted() {
        AnswerFact said = answer("SV-Q2.1", AnswerValue.YES, "Yes", null);
        ReleaseFact release = release(inventory(InventoryKind.BUILD, new Coverage(10, 8, 10, 2), List.of()));

        assertThat(AnswerChecks.of(said, facts(release, said)).getFirst().shown()).contains("10 components").contains("2 have no usable");
        assertThat(codes(said, release(inventory(InventoryKind.BUILD, new Coverage(10, 10, 10, 2), List.of())))).isEmpty();
    }

    @Test
    void answersExcludeEachOtherOnlyWhereBothAreGiven() {
        AnswerFact pinned = answer("DG-Q1.1", AnswerValue.YES, "Yes", null);
        AnswerFact ranges = answer("DG-Q1.2", AnswerValue.YES, "Yes", null);
        AnswerFact none = answer("DG-Q1.2", AnswerValue.OTHER, "Yes, perhaps", null);

        assertThat(codes(pinned, release(), ranges)).containsExactly("ANSWERS_EXCLUDE");
        assertThat(codes(ranges, release(), pinned)).containsExactly("ANSWERS_EXCLUDE");
        assertThat(codes(pinned, release(), none)).as("what is no plain answer excludes nothing").isEmpty();
    }

    @Test
    void theTwoNumbersStayTwoAndAnUnknownStaysUnknown() {
        Strength yes = strength(answer("SD-Q1.1", AnswerValue.YES, "Yes", null));
        Strength other = strength(answer("SD-Q1.1", AnswerValue.OTHER, "Yes, mostly", null));
        Strength blank = strength(answer("SD-Q1.1", AnswerValue.UNANSWERED, "", null));
        Strength fact = strength(answer("AX-Q1.1", AnswerValue.NO, "No", null));
        Strength inverse = strength(answer("DG-Q1.2", AnswerValue.NO, "No", null));

        assertThat(yes.conformance()).isEqualTo(100);
        assertThat(yes.confidence()).isZero();
        assertThat(other.conformance()).isNull();
        assertThat(blank.conformance()).isNull();
        assertThat(blank.confidence()).isNull();
        assertThat(fact.conformance()).isNull();
        assertThat(inverse.conformance()).as("that no ranges are resolved is what is asked for").isEqualTo(100);
    }

    @Test
    void everyPointOfConfidenceIsAccountedFor() {
        Strength strength = strength(answer("SD-Q1.1", AnswerValue.YES, "Yes",
                "Since 2026-01-10 the security team reviews all products in the build pipeline, ticket SEC-12."));

        int taken = strength.deductions().stream()
                .filter(each -> each.side() == org.vouchsafe.domain.questionnaire.review.Deduction.Side.CONFIDENCE)
                .mapToInt(each -> each.points()).sum();
        assertThat(strength.confidence()).isEqualTo(100 - taken).isEqualTo(40);
    }

    @Test
    void whatExpiredOrIsNotYetInForceLosesConfidence() {
        AnswerFact expired = answer("SD-Q1.1", AnswerValue.YES, "Yes", null, new Term(null, LocalDate.of(2026, 3, 31)));
        AnswerFact coming = answer("SD-Q1.1", AnswerValue.YES, "Yes", null, new Term(LocalDate.of(2026, 5, 1), null));

        assertThat(deductions(expired)).contains("EXPIRED");
        assertThat(deductions(coming)).contains("NOT_YET");
        assertThat(deductions(answer("SD-Q1.1", AnswerValue.YES, "Yes", null, new Term(null, DAY)))).doesNotContain("EXPIRED");
    }

    @Test
    void onlyAPersonSaysThatSomethingWasTested() {
        AnswerFact said = answer("SD-Q1.1", AnswerValue.YES, "Yes", null);

        assertThat(Judgement.of(said, List.of(), EvidenceQuality.EXCELLENT, facts(release(), said)).quality())
                .isEqualTo(EvidenceQuality.EXCELLENT);
        assertThat(Stream.of(AnswerValue.values()).map(each -> strength(answer("SD-Q1.1", each, "x", "y")).quality()))
                .doesNotContain(EvidenceQuality.EXCELLENT);
    }

    private static List<String> deductions(AnswerFact answer) {
        return strength(answer).deductions().stream().map(each -> each.code()).toList();
    }

    private static Strength strength(AnswerFact answer) {
        return Judgement.of(answer, List.of(), null, facts(release(), answer));
    }

    private static List<String> codes(AnswerFact answer, ReleaseFact release, AnswerFact... others) {
        var all = new ArrayList<AnswerFact>(List.of(others));
        all.add(answer);
        return AnswerChecks.of(answer, facts(release, all.toArray(AnswerFact[]::new))).stream().filter(Finding::isContradiction)
                .map(Finding::check).toList();
    }

    private static ReviewFacts facts(ReleaseFact release, AnswerFact... answers) {
        var supplier = new SupplierFacts("Northwind", List.of(release), List.of(), List.of(), List.of(), Map.of(PORTAL, "Portal"));
        return new ReviewFacts(List.of(answers), List.of(answers), Map.of(NORTHWIND, supplier), List.of(), GUIDE, DAY);
    }

    private static AnswerFact answer(String question, AnswerValue value, String raw, @Nullable String comment) {
        return answer(question, value, raw, comment, Term.UNSAID);
    }

    private static AnswerFact answer(String question, AnswerValue value, String raw, @Nullable String comment, Term term) {
        var given = new Answer(question, null, value, raw, comment, List.of(), false,
                new Location.Cell("Questions", "D" + question.hashCode()),
                null, null, term);
        var asked = new Question(question, "1", "Is it so?", "", "", Question.AnswerType.YES_NO, List.of(), false, List.of(), 3, null,
                java.util.Set.of());
        var sheet = new SheetFact(new EvidenceId(1), "Q-1", "Q-1", NORTHWIND, "Northwind", List.of(), List.of(), null, null,
                SignatureVerdict.NONE, RECEIVED, new Recorded(1, RECEIVED), List.of());
        return new AnswerFact(given, asked, sheet, null, List.of(), List.of());
    }

    private static Release portal() {
        return new Release(new ReleaseId(1), PORTAL, "2.0", null, null, ReleaseStatus.IN_USE, List.of());
    }

    private static ReleaseFact release(InventorySeen... inventories) {
        return new ReleaseFact(portal(), "Northwind / Portal 2.0", List.of(), List.of(inventories), List.of());
    }

    private static ReleaseFact signed(SignatureVerdict verdict) {
        return new ReleaseFact(portal(), "Northwind / Portal 2.0",
                List.of(new FileSeen(new EvidenceId(2), "portal.cdx.json", DocumentKind.INVENTORY, verdict)), List.of(), List.of());
    }

    private static ReleaseFact drifting() {
        return release(inventory(InventoryKind.lockfile("npm"), Coverage.NOT_COUNTED,
                List.of(new ComponentFact("axios 1.14.1", "^1.14.0", null, new Citation(new EvidenceId(2), Location.WHOLE_FILE)))));
    }

    private static InventorySeen inventory(InventoryKind kind, Coverage coverage, List<ComponentFact> drifting) {
        var header = new InventoryHeader("x", "1", kind, "portal", null, null, null, null, null, null, null,
                new Completeness(DeclaredCompleteness.UNSTATED, 0, 0, 0, java.util.Set.of()), Map.of());
        return new InventorySeen(new EvidenceId(2), header, coverage, drifting, 0, List.of(), Map.of());
    }
}
