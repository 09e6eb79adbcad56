package org.vouchsafe.usecase.incident.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Location;

/** What is passed over in blocks is found where a reading byte by byte finds it. */
class TextScanTest {
    private static final List<
            Sought> SOUGHT = List.of(new Sought("evil.example.test"), new Sought("142.11.206.73"), new Sought("/tmp/ld.py"));

    private static Map<String, Location> byteByByte(byte[] text) {
        var scan = new TextScan(SOUGHT);
        for (byte each : text) {
            scan.write(each);
        }
        return scan.found();
    }

    private static Map<String, Location> inPieces(byte[] text, Random random) {
        var scan = new TextScan(SOUGHT);
        for (int at = 0; at < text.length;) {
            int length = Math.min(text.length - at, 1 + random.nextInt(300_000));
            scan.write(text, at, length);
            at += length;
        }
        return scan.found();
    }

    @Test
    void blanksBeforeAnIndicatorCount() {
        assertThat(byteByByte("{\n    \"url\": \"hxxps://evil[.]example[.]test/\"\n}".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("evil.example.test", new Location.LineColumn(2, 21));
    }

    @Test
    void blocksFindWhatBytesFindAndAtTheSamePlace() {
        Random random = new Random(7);
        String[] written = {"EVIL[.]example.test", "hxxps://evil.example.test:8000", "142[.]11.206.73", "\\/tmp\\/ld.py", "evilexample"};
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder(round % 5 == 0 ? "" : "{\n");
            int lines = round % 2 == 0 ? 1 : 4_000;
            for (int i = 0; i < lines; i++) {
                text.append("x%20 ".repeat(random.nextInt(lines == 1 ? 200_000 : 60)));
                if (random.nextInt(lines == 1 ? 1 : 2_000) == 0) {
                    text.append(' ').append(written[random.nextInt(written.length)]).append(' ');
                }
                text.append(lines == 1 ? " " : "\n");
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(inPieces(bytes, random)).as("round " + round).isEqualTo(byteByByte(bytes));
        }
    }
}
