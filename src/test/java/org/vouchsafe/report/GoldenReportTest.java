package org.vouchsafe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each report says, word for word. Renewed only by {@code -Dgolden.renew=true}, and then read before it is committed. */
class GoldenReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/report");

    record Golden(String name, ReportFacts facts) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> reports() {
        return Stream.of(new Golden("release", AxiosCase.release()), new Golden("supplier", AxiosCase.supplier()),
                new Golden("incident", AxiosCase.incident()), new Golden("incident-nothing-held", AxiosCase.nothing()),
                new Golden("quality", InventoryCases.quality()), new Golden("quality-nothing-to-fix", InventoryCases.fine()),
                new Golden("comparison", InventoryCases.comparison()), new Golden("comparison-same", InventoryCases.same()),
                new Golden("portfolio", WholeCases.portfolio()), new Golden("response", WholeCases.response()),
                new Golden("evidence", WholeCases.evidence()), new Golden("evidence-none", WholeCases.noEvidence()),
                new Golden("audit", WholeCases.log()), new Golden("review", WholeCases.review()),
                new Golden("review-none", WholeCases.noAnswers()),
                new Golden("changes", WholeCases.changes()), new Golden("changes-another-log", WholeCases.anotherLog()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void saysWhatItSaid(Golden golden) throws Exception {
        String kind = golden.name().replaceAll("-.*", "");
        String text = DocumentText.of(Reports.builtIn().find(kind).orElseThrow().compose(golden.facts()));
        Path file = FOLDER.resolve(golden.name() + ".txt");
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(file, text);
        }
        assertThat(file).as("run once with -Dgolden.renew=true and read the file").exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
