package org.vouchsafe.report.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.HardCases;
import org.vouchsafe.report.IncidentCase;
import org.vouchsafe.report.Renderer;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.json.JsonRenderer;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.text.TextRenderer;
import org.vouchsafe.report.xlsx.WorkbookRenderer;

class IncidentReportTest {
    private static final Report INTERNAL = new IncidentReport();
    private static final Report CUSTOMER = new CustomerIncidentReport();

    private static byte[] rendered(Document document, Renderer renderer) throws IOException {
        var out = new ByteArrayOutputStream();
        renderer.render(document, out, () -> {});
        return out.toByteArray();
    }

    private static String text(Document document) throws IOException {
        return new String(rendered(document, new TextRenderer()), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void itTellsWhatHappenedWhatItReachedAndWhatIsOpen() throws IOException {
        String text = text(INTERNAL.compose(IncidentCase.open()));
        assertThat(text).contains("3 What happened", "Zeisig said 1", "Corrected by entry 2.", "31 Mar 2026", "4 What it reached",
                "Billing 7.3", "Build farm Zeisig", "5 Decisions and messages", "not approved", "6 Records",
                "Affected-version analysis", "8 Actions and exceptions", "Overdue: Pin it", "9 Closing", "OPEN",
                "Billing is not clear Zeisig",
                "It is not closed.", "What is still not known");
    }

    @Test
    void theChainTheQuestionsTheClocksAndTheBoardStandInIt() throws IOException {
        Document document = INTERNAL.compose(IncidentCase.open());
        assertThat(text(document) + document).contains("The chain of evidence", "HOLE", "The seven things to retain",
                "No analysis is filed",
                "The five questions to suppliers", "WEAK", "Gaps: 3", "Billing 7.3 Zeisig: no control holds the risk down",
                "What is due to others", "Nobody has said whether these apply: Cyber Resilience Act.", "OVERDUE",
                "What was within reach: the summary for the board", "Systems on which malicious code ran:");
    }

    @Test
    void whoWasNotThereReadsFirstHowFarItReachedAndWhatWasDone() throws IOException {
        Document document = INTERNAL.compose(IncidentCase.open());
        assertThat(document.conclusion().toString()).contains("affected, or had to be taken for compromised: ", "Gauge Hub 5.0.2",
                "What was found and done, as the records say",
                "No record says so.", "Zeisig rotates. (under way, no evidence cited)");
        assertThat(text(document) + document).contains("What happened, in short",
                "affected versions of what GHSA-fw8c-xr5c-95f9 names could be had",
                "Entry 1 was corrected: Zeisig blocks it on all ports.", "Told: customers, by Zeisig (customers).");
    }

    @Test
    void aRecordThatCitesWhatBearsNothingOutIsMissingAsForTheConditionsOfClosing() throws IOException {
        String missing = "No record with evidence says which versions are affected";
        assertThat(text(INTERNAL.compose(IncidentCase.open()))).doesNotContain(missing);
        assertThat(text(INTERNAL.compose(IncidentCase.citingWhatBearsNothingOut()))).contains(missing);
    }

    @Test
    void aRecordThatIsUnderWayIsStillMissing() throws IOException {
        String text = text(INTERNAL.compose(IncidentCase.open()));
        assertThat(text).contains("Not recorded as done or not needed, with evidence: Secret rotation, Host remediation.",
                "Missing. No record with evidence says whether code ran at installation.",
                "Missing. Nothing held compares what the packages hold with the repositories they come from.",
                "No provenance statement is held.", "Affected-version analysis Zeisig compared [E-038]",
                "Host remediation is demanded and no record with evidence settles it.", "Retracted: it counts no longer.");
    }

    @Test
    void whoClosedOverOpenGatesIsNamedAtTheTop() {
        Document document = INTERNAL.compose(IncidentCase.closedOverOpenGates());
        assertThat(document.conclusion().toString()).contains("Closed over open conditions. ", "All in scope are clear",
                "Zeisig answers for that", "What came since contradicts the closure: ",
                "Exception in force: ");
    }

    @Test
    void anIncidentInWhichNothingWasSaidSaysSo() throws IOException {
        assertThat(text(INTERNAL.compose(IncidentCase.silent()))).contains("Nothing was said in it.",
                "The register holds no release in its scope. That is not the same as nothing being affected.",
                "No inventory and no lockfile of a release in scope is held.", "No action was recorded.");
        assertThat(text(CUSTOMER.compose(IncidentCase.silent())))
                .contains("No product that is recorded as used by a customer is in its scope.");
    }

    static Stream<Renderer> renderers() {
        return Stream.of(new PdfRenderer(PageFormat.A4), new WorkbookRenderer(), new JsonRenderer(), new TextRenderer());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void nothingInternalReachesACustomer(Renderer renderer) throws IOException {
        for (ReportFacts facts : List.of(IncidentCase.open(), IncidentCase.closedOverOpenGates())) {
            Document document = CUSTOMER.composeWhole(facts);
            String all = renderer instanceof PdfRenderer ? pdf(rendered(document, renderer))
                    : document + text(document)
                            + new String(rendered(document, renderer), StandardCharsets.ISO_8859_1);
            String attached = document.attachments().stream().map(each -> new String(each.bytes(), StandardCharsets.UTF_8)).toList()
                    .toString();
            // People, suppliers, environments, other customers, file names, the reasons for exceptions: whatever stands in the facts.
            assertThat(all + attached).doesNotContain(IncidentCase.INTERNAL, "Northwind", "Halden", "production", "plant network",
                    "Retail Bank",
                    "Payments platform", "billing-7.3.cdx.json", "supplier contact", "Asked after the incident");
            assertThat(text(document)).contains("Billing 7.3", "What this report leaves out", "By rule",
                    "We accept what remains until 30 Jun 2026");
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void aCustomerReadsThatItWasClosedOverOpenConditions() throws IOException {
        assertThat(text(CUSTOMER.compose(IncidentCase.closedOverOpenGates()))).contains("It was closed although 1 condition", "Not clear: ",
                "What came since contradicts that it is over.");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void noIndicatorCanBeOpenedWhoeverWroteIt(Renderer renderer) throws IOException {
        for (Report report : List.of(INTERNAL, CUSTOMER)) {
            Document document = report.composeWhole(IncidentCase.open());
            assertThat(text(document)).contains("sfrclak[.]example[.]com").doesNotContain(IncidentCase.HOST);
            byte[] bytes = rendered(document, renderer);
            assertThat(renderer instanceof PdfRenderer ? pdf(bytes) : new String(bytes, StandardCharsets.UTF_8))
                    .doesNotContain(IncidentCase.HOST);
        }
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void whatSomebodyWroteStaysText(Renderer renderer) throws IOException {
        for (String words : List.of(HardCases.HOSTILE, "W".repeat(3000), HardCases.CHINESE, " ")) {
            for (Report report : List.of(INTERNAL, CUSTOMER)) {
                assertThat(rendered(report.composeWhole(IncidentCase.saying(words)), renderer)).isNotEmpty();
            }
        }
    }

    @Test
    void itRefusesAnotherSubject() {
        assertThatThrownBy(() -> CUSTOMER.compose(AxiosCase.incident())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> INTERNAL.compose(AxiosCase.release())).isInstanceOf(IllegalArgumentException.class);
    }
}
