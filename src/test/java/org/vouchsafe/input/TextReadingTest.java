package org.vouchsafe.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Severity;

class TextReadingTest {
    private final Problems problems = new Problems("file.csv", Limits.DEFAULT);

    @Test
    void readsUtf8AndUtf16WithAndWithoutMark() {
        assertThat(text(bytes("", "Grüße"))).isEqualTo("Grüße");
        assertThat(text(bytes("\uFEFF", "Grüße"))).isEqualTo("Grüße");
        assertThat(text("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Grüße");
        assertThat(text("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("Grüße");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void readsOtherBytesAsWindows1252AndSaysWhere() {
        assertThat(text("name\nMüller".getBytes(Charset.forName("windows-1252")))).isEqualTo("name\nMüller");
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.location()).isEqualTo(new Location.LineColumn(2, 2));
        });
    }

    @Test
    void reportsHalfACharacter() {
        assertThat(text(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'})).startsWith("a");
        assertThat(text(new byte[] {'a', (byte) 0xE2, (byte) 0x82})).startsWith("a");
        assertThat(problems.list()).hasSize(2);
    }

    private String text(byte[] bytes) {
        return TextReading.text(new SourceFile("file.csv", bytes), problems);
    }

    private static byte[] bytes(String mark, String text) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(mark.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
