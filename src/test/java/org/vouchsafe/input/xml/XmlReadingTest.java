package org.vouchsafe.input.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

class XmlReadingTest {
    private final Problems problems = new Problems("file.xml", Limits.DEFAULT);

    @Test
    void givesEveryElementItsPlace() {
        XmlElement root = read("<a x='1'>\n  <b/>\n  <b>two <c/>words</b>\n</a>").orElseThrow();
        XmlElement second = root.children("b").get(1);
        assertThat(root.attribute("x")).isEqualTo("1");
        assertThat(second.text()).isEqualTo("two words");
        assertThat(second.location()).isEqualTo(new Location.XmlPath("/a/b[2]", 3, 3));
        assertThat(second.children().getFirst().path()).isEqualTo("/a/b[2]/c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'http://attacker.example/x.dtd'><a/>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'><!ENTITY z '&y;&y;&y;'>]><a>&z;</a>",
            "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><a/>"})
    void refusesAnyDocumentType(String text) {
        assertThat(read(text)).isEmpty();
        Problem problem = problems.list().getFirst();
        assertThat(problem.code()).isEqualTo("XML_DTD");
        assertThat(problem.location()).isInstanceOf(Location.LineColumn.class);
    }

    @Test
    void neverOpensAnotherFile(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Optional<XmlElement> read = read("<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>");
        assertThat(read).isEmpty();
        assertThat(problems.list().toString()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "text", "<a>", "<a></b>", "<a>&unknown;</a>", "<a/><b/>", "<a x=1/>", "<a><![CDATA[</a>",
            "<a>\u0000</a>"})
    void saysWhereDamageIs(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().getFirst().code()).isEqualTo("NOT_XML");
        assertThat(problems.list().getFirst().location()).isInstanceOf(Location.LineColumn.class);
    }

    @Test
    void readsNestingThatRealFilesHaveAndRefusesMore() {
        assertThat(read(nested(Limits.DEFAULT.depth() - 1))).isPresent();
        assertThat(problems.list()).isEmpty();
        assertThat(read(nested(100_000))).isEmpty();
        assertThat(problems.list().getFirst().code()).isEqualTo("TOO_MUCH");
    }

    @Test
    void refusesInvalidBytesAndReadsUtf16() {
        byte[] bytes = "<a>x</a>".getBytes(StandardCharsets.US_ASCII);
        bytes[3] = (byte) 0xFF;
        assertThat(read(bytes)).isEmpty();
        assertThat(read("<?xml version='1.0' encoding='UTF-16'?><a>é</a>".getBytes(StandardCharsets.UTF_16)).orElseThrow().text())
                .isEqualTo("é");
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private Optional<XmlElement> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<XmlElement> read(byte[] bytes) {
        return new XmlReading(Limits.DEFAULT).tree(new SourceFile("file.xml", bytes), problems);
    }
}
