package org.vouchsafe.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.report.InventoryCases;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.Reports;
import org.vouchsafe.report.WholeCases;
import org.vouchsafe.report.pdf.layout.PageFormat;

/** Every kind of report is PDF/A-3a and PDF/UA-1, with its drawings and attachments. */
class WholeReportsConformTest {
    static Stream<Map.Entry<String, ReportFacts>> kinds() {
        return Stream.of(Map.entry("portfolio", WholeCases.portfolio()), Map.entry("response", WholeCases.response()),
                Map.entry("evidence", WholeCases.evidence()), Map.entry("audit", WholeCases.log()),
                Map.entry("review", WholeCases.review()),
                Map.entry("changes", WholeCases.changes()), Map.entry("quality", InventoryCases.fine()),
                Map.entry("comparison", InventoryCases.comparison()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void conforms(Map.Entry<String, ReportFacts> kind) throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(new PdfRenderer(PageFormat.A4).render(Reports.builtIn().find(kind.getKey()).orElseThrow().compose(kind.getValue()), out,
                () -> {})).isEmpty();
        assertThat(Conformance.breachesOfPdfA3a(out.toByteArray())).as("PDF/A-3a").isEmpty();
        assertThat(Conformance.breachesOfPdfUa1(out.toByteArray())).as("PDF/UA-1").isEmpty();
    }
}
