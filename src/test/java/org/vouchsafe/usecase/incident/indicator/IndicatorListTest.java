package org.vouchsafe.usecase.incident.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.SourceFile;

/** Lists of indicators, sound and broken, and where an indicator stands in a text. */
class IndicatorListTest {
    private static final String SHA256 = "5bb67e88846096f1f8d42a0f0350c9c46260591567612ff9af46f98d1b7571cd";

    private static IndicatorList.Read read(String text) {
        return IndicatorList.read(new SourceFile("list", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> indicators(String text) {
        return read(text).indicators().stream().map(IndicatorList.Listed::indicator).toList();
    }

    @Test
    void aListOfLinesIsReadWithItsRemarks() {
        assertThat(indicators("""
                # of the feed
                evil[.]example[.]test   # command and control
                hxxps[:]//evil.example.test/drop
                192.0.2[.]73

                /tmp/ld.py
                file:hashes.'SHA-256' = '%s'
                EVIL.example.test
                """.formatted(SHA256))).containsExactly("evil.example.test", "https://evil.example.test/drop", "192.0.2.73", "/tmp/ld.py",
                SHA256);
        assertThat(read("evil.example.test # seen first").indicators().getFirst().words()).isEqualTo("seen first");
    }

    @Test
    void separatedValuesNeedAColumnThatIsNamed() {
        var read = read("type;indicator;description\nhost;evil[.]example.test;control\nhash;" + SHA256 + ";\n;;x\n");
        assertThat(read.indicators()).extracting(IndicatorList.Listed::indicator).containsExactly("evil.example.test", SHA256);
        assertThat(read.indicators().getFirst().words()).isEqualTo("host, control");
        assertThat(read.problems()).singleElement().extracting(Problem::code).isEqualTo("INDICATOR_MISSING");
    }

    @Test
    void ofABundleTheComparedValuesAreTaken() {
        var read = read("""
                {"type": "bundle", "objects": [
                  {"type": "indicator", "name": "Dropper", "pattern": "[file:hashes.'SHA-256' = '%s' OR domain-name:value = 'evil.example.test']"},
                  {"type": "malware", "name": "x"},
                  {"type": "indicator", "pattern": "[ipv4-addr:value MATCHES '192']"}]}""".formatted(SHA256));
        assertThat(read.indicators()).extracting(IndicatorList.Listed::indicator).containsExactly(SHA256, "evil.example.test");
        assertThat(read.indicators().getFirst().words()).isEqualTo("Dropper");
        assertThat(read.problems()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("INDICATOR_PATTERN");
            assertThat(each.location().text()).isEqualTo("/objects/2");
        });
    }

    @Test
    void aHashThatLacksADigitIsAProblemAtItsLine() {
        var read = read("evil.example.test\n" + "2553649f2322049666871cea80a5d0d6adc700c" + "\nabc\n");
        assertThat(read.indicators()).hasSize(1);
        assertThat(read.problems()).extracting(Problem::code).containsExactly("HASH_LENGTH", "INDICATOR_LENGTH");
        assertThat(read.problems().getFirst().location().text()).isEqualTo("line 2, column 1");
        assertThat(read.problems().getFirst().what()).contains("39 digits");
    }

    @Test
    void whatIsNoListIsAProblem() {
        assertThat(read("").problems()).extracting(Problem::code).containsExactly("NO_INDICATOR");
        assertThat(read("{\"objects\": [").problems()).isNotEmpty();
        assertThat(read("{\"objects\": [{\"type\": \"indicator\"}]}").problems()).extracting(Problem::code).containsExactly("NO_INDICATOR");
    }

    private static String found(byte[] bytes, String indicator) {
        var scan = new TextScan(List.of(new Sought(indicator)));
        scan.write(bytes, 0, bytes.length);
        var place = scan.found().get(indicator);
        return place == null ? "" : place.text();
    }

    private static String found(String text, String indicator) {
        return found(text.getBytes(StandardCharsets.UTF_8), indicator);
    }

    @Test
    void itIsFoundHoweverItIsWritten() {
        assertThat(found("ok\nGET hxxps[:]//EVIL[.]example(.)test:8000/ ", "evil.example.test")).isEqualTo("line 2, column 13");
        assertThat(found("\"integrity\": \"sha256-W7Z+iIRglvH41CoPA1DJxGJgWRVnYS/5r0b5jRt1cc0=\"", SHA256)).isNotEmpty();
        assertThat(found("{\"path\": \"C:\\\\ProgramData\\\\wt.exe\"}", "c:\\programdata\\wt.exe")).isNotEmpty();
        assertThat(found("first\r\nevil.example.test\r\n".getBytes(StandardCharsets.UTF_16), "evil.example.test")).startsWith("line 2");
        byte[] windows = ("\uFEFFfirst\r\nevil.example.test\r\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(found(windows, "evil.example.test")).isEqualTo("line 2, column 1");
    }

    @Test
    void aLongLineIsLookedAtWhole() {
        String far = "x ".repeat(300_000);
        for (int shift = 0; shift < 5; shift++) {
            assertThat(found(far + " ".repeat(shift) + "evil.example.test" + " y".repeat(200_000), "evil.example.test")).isNotEmpty();
        }
        String edge = "x ".repeat((1 << 17) - 4) + "evil.example.test" + " tail".repeat(10);
        assertThat(found(edge, "evil.example.test")).isNotEmpty();
    }

    @Test
    void aPartOfALongerNameIsSomethingElse() {
        assertThat(found("notevil.example.test 1192.0.2.73", "evil.example.test")).isEmpty();
        assertThat(found("1192.0.2.731", "192.0.2.73")).isEmpty();
        assertThat(found("sub.evil.example.test.", "evil.example.test")).isNotEmpty();
    }
}
