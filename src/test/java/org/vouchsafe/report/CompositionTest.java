package org.vouchsafe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportFacts.ReportedPosition;

class CompositionTest {
    private static final Report INCIDENT = Reports.builtIn().find("incident").orElseThrow();

    @Test
    void offersTheReports() {
        assertThat(Reports.builtIn().all()).extracting(Report::id).containsExactly("release", "supplier", "quality", "comparison",
                "incident", "incident-customer", "portfolio", "review", "evidence", "response", "changes", "audit");
    }

    @Test
    void refusesAnotherKindOfScope() {
        assertThatThrownBy(() -> INCIDENT.compose(AxiosCase.release())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OfRelease");
    }

    @Test
    void sectionsFollowTheCatalogue() {
        assertThat(INCIDENT.compose(AxiosCase.incident()).sections()).extracting(Section::number).containsExactly(3, 4, 5, 6, 7, 8, 9, 10,
                11, 12,
                13, 0);
    }

    @Test
    void givesNoAssuranceWhileAnythingIsOpen() {
        assertThat(conclusion(AxiosCase.incident())).contains("Level of assurance: none.").contains("does not support a conclusion");
        assertThat(conclusion(AxiosCase.nothing())).contains("Level of assurance: none.").contains("That is not the same as not affected.");
    }

    @Test
    void saysSoWhenStatesRestOnTheSuppliersWordAlone() {
        ReportFacts facts = only(each -> each.state().isClearing() && each.basis() == Basis.CLAIM);
        assertThat(conclusion(facts)).contains("Level of assurance: no more than the supplier's word.")
                .contains("The one state that clears rests on the supplier's word alone.");
        assertThat(conclusion(only(each -> each.state().isClearing()))).contains("limited, in part on the supplier's word alone");
        assertThat(conclusion(only(each -> each.state().isClearing() && each.basis() != Basis.CLAIM)))
                .contains("limited, in part by an analyst's decision");
        assertThat(section(facts, 10)).contains("One state that clears rests on the supplier's word alone: Portal 2.0");
    }

    @Test
    void isLimitedAtMost() {
        ReportFacts facts = only(each -> each.state() == State.FIXED && each.basis() == Basis.INVENTORY);
        assertThat(conclusion(facts)).contains("Level of assurance: limited. ").contains("neither built nor tested");
    }

    @Test
    void neverPromisesMoreThanItCan() {
        for (ReportFacts facts : List.of(AxiosCase.incident(), AxiosCase.nothing(), only(each -> each.state().isClearing()))) {
            assertThat(DocumentText.of(INCIDENT.compose(facts)).toLowerCase(Locale.ROOT)).doesNotContain("isae", "guarantee",
                    "reasonable assurance", "certif", "is safe", "is secure");
        }
    }

    @Test
    void oneFindingForEachOpenState() {
        String findings = section(AxiosCase.incident(), 8);
        assertThat(findings).contains("{Finding 1}", "{Finding 2}", "{Finding 3}").doesNotContain("{Finding 4}");
        // Affected first, then the contradiction, then what is merely unknown.
        assertThat(findings.indexOf("Gauge Hub 5.0.2")).isLessThan(findings.indexOf("Billing 7.3"));
        assertThat(findings.indexOf("Billing 7.3")).isLessThan(findings.indexOf("Werkstatt Cloud"));
    }

    @Test
    void whatIsAffectedIsContainedBeforeAnythingIsAsked() {
        String finding = section(AxiosCase.incident(), 8);
        String affected = finding.substring(0, finding.indexOf("{Finding 2}"));
        assertThat(affected).contains("Recommendation: Withdraw the release.").contains("Cause: An inventory lists an affected version");
    }

    @Test
    void retiredReleasesAreToldButNotCounted() {
        String summary = section(AxiosCase.incident(), 7);
        assertThat(summary).contains("1 state of retired releases is not counted.").contains("Ostara Medical: affected 0");
    }

    @Test
    void aRetiredReleaseThatWasAskedForIsJudgedAllTheSame() {
        ReportFacts facts = AxiosCase.retired();
        Document document = Reports.builtIn().find("release").orElseThrow().compose(facts);
        String text = DocumentText.of(document);
        assertThat(text).contains("Ward Console 2.9 is retired.").contains("Of 1 state, one per advisory, one is affected.")
                .contains("{Finding 1}").doesNotContain("nobody has made a statement").doesNotContain("not counted")
                .doesNotContain("There is no state to show");
    }

    @Test
    void whereAllIsRetiredNothingIsSaidToBeUnspoken() {
        ReportFacts all = AxiosCase.incident();
        ReportFacts facts = all.with(all.positions().stream().filter(each -> each.row().release().equals("2.9")).toList());
        assertThat(conclusion(facts)).contains("1 state is held, of a release that is retired")
                .doesNotContain("nobody has made a statement");
    }

    @Test
    void whatIsSaidOfAnAdvisoryCitesItsRecord() {
        Document document = Reports.builtIn().find("release").orElseThrow().compose(AxiosCase.release());
        assertThat(DocumentText.of(document)).contains("Severity as its source gives it: critical. [E-036]");
        assertThat(section(AxiosCase.incident(), 7)).contains("was published [E-036]");
    }

    @Test
    void aFindingTellsWhatTheSupplierWasAskedAndUntilWhen() {
        assertThat(DocumentText.of(Reports.builtIn().find("release").orElseThrow().compose(AxiosCase.release())))
                .contains("Supplier asked: Asked on 1 Apr 2026 (`Q-2026-003`), due 6 Apr 2026. Nothing came back by the cut-off.")
                .contains("Due: 6 Apr 2026, when the supplier's answer is owed.");
    }

    @Test
    void releasesWithoutAnyStateAreNamed() {
        assertThat(section(AxiosCase.incident(), 3)).contains("For 2 releases no state is held")
                .contains("Billing 7.2, Fleet Desk 12", "in particular not that they are unaffected");
    }

    @Test
    void aDraftSaysSo() {
        Document draft = Reports.builtIn().find("supplier").orElseThrow().compose(AxiosCase.supplier());
        assertThat(draft.draft()).isTrue();
        assertThat(draft.title()).startsWith("DRAFT ");
        assertThat(DocumentText.of(draft)).contains("A draft is never signed.");
    }

    @Test
    void everyReferenceHasItsEntry() {
        Document document = INCIDENT.compose(AxiosCase.incident());
        List<Object> entries = runs(document).filter(Document.EvidenceEntry.class::isInstance)
                .<Object>map(each -> ((Document.EvidenceEntry) each).evidence()).toList();
        assertThat(entries).hasSize(8).doesNotHaveDuplicates();
        assertThat(
                runs(document).filter(Document.EvidenceRef.class::isInstance).<Object>map(each -> ((Document.EvidenceRef) each).evidence()))
                .isNotEmpty().isSubsetOf(entries);
    }

    @Test
    void everyRowHasACellForEachColumn() {
        for (ReportFacts facts : List.of(AxiosCase.incident(), AxiosCase.nothing())) {
            INCIDENT.compose(facts).sections().stream().flatMap(each -> each.blocks().stream()).filter(Document.Table.class::isInstance)
                    .map(Document.Table.class::cast)
                    .forEach(table -> assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns())));
        }
    }

    private static Stream<Document.Run> runs(Document document) {
        return document.sections().stream().flatMap(each -> each.blocks().stream()).flatMap(CompositionTest::runs);
    }

    private static Stream<Document.Run> runs(Block block) {
        return switch (block) {
            case Document.Paragraph paragraph -> paragraph.runs().stream();
            case Document.Note note -> note.runs().stream();
            case Document.Listing list -> list.items().stream().flatMap(List::stream);
            case Document.Fields fields -> fields.fields().stream().flatMap(each -> each.value().stream());
            case Document.Table table -> table.rows().stream().flatMap(List::stream).flatMap(each -> each.runs().stream());
            case Document.Heading ignored -> Stream.empty();
            case Document.StateChart ignored -> Stream.empty();
            case Chart chart -> runs(chart.table());
        };
    }

    /** The incident, reduced to some of its positions. */
    private static ReportFacts only(Predicate<Position> wanted) {
        ReportFacts all = AxiosCase.incident();
        List<ReportedPosition> chosen = all.positions().stream().filter(each -> wanted.test(each.row().position()))
                .filter(each -> !each.row().release().equals("2.9")).toList();
        assertThat(chosen).extracting(ReportedPosition::row).extracting(PositionRow::releaseName).isNotEmpty();
        return new ReportFacts(all.scope(), all.imprint(), all.portfolio(), chosen, all.advisories(), all.evidence(), all.where(),
                all.answers());
    }

    private static String conclusion(ReportFacts facts) {
        return String.join("\n", INCIDENT.compose(facts).conclusion().stream()
                .map(each -> DocumentText.runs(((Document.Paragraph) each).runs()).replace("*", "")).toList());
    }

    private static String section(ReportFacts facts, int number) {
        String text = DocumentText.of(INCIDENT.compose(facts));
        int from = text.indexOf("\n# " + number + " ");
        int end = text.indexOf("\n# ", from + 3);
        return text.substring(from, end < 0 ? text.length() : end).replace("*", "");
    }
}
