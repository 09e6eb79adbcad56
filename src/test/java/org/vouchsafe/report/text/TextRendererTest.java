package org.vouchsafe.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.InventoryCases;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.Reports;

class TextRendererTest {
    private static String text(String report, ReportFacts facts) throws IOException {
        var out = new ByteArrayOutputStream();
        Report found = Reports.builtIn().find(report).orElseThrow();
        assertThat(new TextRenderer().render(found.compose(facts), out, () -> {})).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }

    static Stream<Object[]> reports() {
        return Stream.of(new Object[] {"incident", AxiosCase.incident()}, new Object[] {"release", AxiosCase.release()},
                new Object[] {"quality", InventoryCases.quality()}, new Object[] {"comparison", InventoryCases.comparison()});
    }

    @ParameterizedTest
    @MethodSource("reports")
    void saysWhatTheDocumentSays(String report, ReportFacts facts) throws IOException {
        String text = text(report, facts);
        var document = Reports.builtIn().find(report).orElseThrow().compose(facts);
        assertThat(text).startsWith(document.tlp().label()).contains(document.title());
        document.sections().forEach(each -> assertThat(text).contains(each.heading()));
        assertThat(text).doesNotContain("\t").isEqualTo(text(report, facts));
    }

    @Test
    void aLetterNamesFirstPlacesAndTheWorkbookAll() throws IOException {
        assertThat(text("quality", InventoryCases.quality())).contains("1,200 of 1,240 components", "/components/2", "and 1,197 others")
                .doesNotContain("/components/1100");
        var whole = Reports.builtIn().find("quality").orElseThrow().composeWhole(InventoryCases.quality());
        assertThat(whole.sections().getFirst().blocks().toString()).contains("/components/1100");
    }

    @Test
    void linesFitAMail() throws IOException {
        assertThat(text("quality", InventoryCases.fine()).lines().filter(line -> !line.contains("  ")).toList())
                .allMatch(line -> line.length() <= 96);
    }
}
