package org.vouchsafe.usecase.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.usecase.read.OriginalText;

class ShownOriginalTest {
    private static final EvidenceId ID = new EvidenceId(7);

    private static ShownOriginal of(String text) {
        return ShownOriginal.of(ID, "a.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anObjectIsCitedToItsClosingBracket() {
        String json = "{\n \"a\": [\n  {\n   \"x\": \"} ] \\\" \",\n   \"y\": {}\n  },\n  {}\n ]\n}\n";
        OriginalText shown = of(json).around(new Location.JsonPointer("/a/0", 3, 3), 1);
        assertThat(shown.highlightFrom()).isEqualTo(3);
        assertThat(shown.highlightTo()).isEqualTo(6);
        assertThat(shown.firstLine()).isEqualTo(2);
        assertThat(shown.lines()).hasSize(6).last().isEqualTo("  {}");
        assertThat(shown.totalLines()).isEqualTo(9);
    }

    @Test
    void aBlockOfYamlIsCitedWithItsKey() {
        String yaml = """
                packages:
                  lodash@4.17.20:
                    resolution: {integrity: sha512-AA==}

                    engines:
                      node: '>=4'
                  next@1.0.0:
                    resolution: {integrity: sha512-BB==}
                list:
                - name: a
                  version: 1
                - name: b
                """;
        OriginalText block = of(yaml).around(new Location.JsonPointer("/packages/lodash@4.17.20", 3, 5), 0);
        assertThat(List.of(block.highlightFrom(), block.highlightTo())).containsExactly(2, 6);
        OriginalText item = of(yaml).around(new Location.JsonPointer("/list/0", 10, 3), 0);
        assertThat(List.of(item.highlightFrom(), item.highlightTo())).containsExactly(10, 11);
        OriginalText scalar = of(yaml).around(new Location.JsonPointer("/list/0/version", 11, 12), 0);
        assertThat(List.of(scalar.highlightFrom(), scalar.highlightTo())).containsExactly(11, 11);
    }

    @Test
    void anElementIsCitedToItsEndTag() {
        String xml = """
                <bom>
                 <component name="a > b" type='x'
                   version="1"/>
                 <c:component>
                  <component/>
                  <components/>
                 </c:component>
                </bom>
                """;
        OriginalText one = of(xml).around(new Location.XmlPath("/bom/component[1]", 2, 2), 0);
        assertThat(List.of(one.highlightFrom(), one.highlightTo())).containsExactly(2, 3);
        OriginalText two = of(xml).around(new Location.XmlPath("/bom/component[2]", 4, 2), 0);
        assertThat(List.of(two.highlightFrom(), two.highlightTo())).containsExactly(4, 7);
    }

    @Test
    void elementsThatAreNeverClosedAreCitedByTheirFirstLine() {
        OriginalText shown = of("<a>\n<b x=\"\n").around(new Location.XmlPath("/a", 1, 1), 0);
        assertThat(List.of(shown.highlightFrom(), shown.highlightTo())).containsExactly(1, 1);
    }

    @Test
    void aPlaceBeyondTheEndIsNoPlace() {
        OriginalText shown = of("{}").around(new Location.JsonPointer("/x", 99, 1), 2);
        assertThat(shown.highlightFrom()).isZero();
        assertThat(shown.lines()).containsExactly("{}");
    }

    @Test
    void ofALineWithoutEndTheCitedStretchIsShown() {
        String json = "[" + "1,".repeat(50_000) + "\"here\"," + "2,".repeat(50_000) + "3]";
        OriginalText shown = of(json).around(new Location.JsonPointer("/50000", 1, 100_002), 3);
        assertThat(shown.lines()).hasSize(7);
        assertThat(shown.lines().get(shown.highlightFrom() - shown.firstLine())).contains("here");
        assertThat(shown.fileLines()).isEqualTo(1);
        String text = "x".repeat(50_000) + "here" + "x".repeat(50_000);
        assertThat(of(text).around(new Location.LineColumn(1, 50_001), 3).lines()).singleElement().asString().contains("here")
                .hasSizeLessThan(5_000);
    }

    @Test
    void ofJsonWithoutLineBreaksTheCitedObjectIsSetOff() {
        String component = "{\"type\":\"library\",\"name\":\"a{\\\"}\",\"hashes\":[{\"alg\":\"MD5\"}]}";
        String json = "{\"components\":[" + (component + ", ").repeat(40) + component + "],\"x\":1}";
        int column = json.lastIndexOf(component) + 1;
        OriginalText shown = of(json).around(new Location.JsonPointer("/components/40", 1, column), 1);
        assertThat(shown.lines()).containsExactly("    },", "    {", "      \"type\":\"library\",", "      \"name\":\"a{\\\"}\",",
                "      \"hashes\":[", "        {", "          \"alg\":\"MD5\"", "        }", "      ]", "    }", "  ],");
        assertThat(List.of(shown.highlightFrom() - shown.firstLine(), shown.highlightTo() - shown.firstLine())).containsExactly(1, 9);
        assertThat(shown.isLaidOut()).isTrue();
        assertThat(String.join("", of(json).whole().lines()).replaceAll("\\s", "")).as("nothing but blanks is added or left out")
                .isEqualTo(json.replaceAll("\\s", ""));
    }

    @Test
    void ofXmlWithoutLineBreaksTheCitedElementIsSetOff() {
        String component = "<component type=\"library\"><name>a &gt; b</name><hashes><hash alg=\"MD5\">00</hash></hashes><x/></component>";
        String xml = "<bom><components>" + component.repeat(20) + "</components></bom>";
        int column = xml.lastIndexOf(component) + 1;
        OriginalText shown = of(xml).around(new Location.XmlPath("/bom/components/component[20]", 1, column), 1);
        assertThat(shown.lines()).containsExactly("    </component>", "    <component type=\"library\">", "      <name>a &gt; b</name>",
                "      <hashes>", "        <hash alg=\"MD5\">00</hash>", "      </hashes>", "      <x/>", "    </component>",
                "  </components>");
        assertThat(List.of(shown.highlightFrom() - shown.firstLine(), shown.highlightTo() - shown.firstLine())).containsExactly(1, 7);
    }

    @Test
    void whatIsEncodedInAnEnvelopeIsShownDecoded() {
        String payload = java.util.Base64.getEncoder()
                .encodeToString("{\n\"predicate\": {\n\"components\": [\n{\"name\": \"axios\"}]}}".getBytes(StandardCharsets.UTF_8));
        OriginalText shown = of("{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\"" + payload + "\",\"signatures\":[]}")
                .around(new Location.JsonPointer("/payload (decoded)/predicate/components/0", 1, 40), 0);
        assertThat(shown.lines()).singleElement().isEqualTo("{\"name\": \"axios\"}]}}");
        assertThat(shown.name()).isEqualTo("a.json (decoded)");
    }

    @Test
    void lineEndsOfEverySystemCount() {
        assertThat(TextOf.lines("a\r\nb\rc\nd")).containsExactly("a", "b", "c", "d");
        assertThat(TextOf.lines("")).containsExactly("");
        assertThat(TextOf.lines("a\n")).containsExactly("a");
    }

    @Test
    void whatIsNoTextIsShownAsBytes() {
        OriginalText shown = ShownOriginal.of(ID, "x.bin", new byte[] {0, (byte) 0xFF, 'A'}).whole();
        assertThat(shown.totalLines()).isZero();
        assertThat(shown.lines()).singleElement().asString().startsWith("00000000  00 ff 41").endsWith("..A");
    }

    @Test
    void utf16IsText() {
        assertThat(TextOf.bytes("\uFEFFhé".getBytes(StandardCharsets.UTF_16LE))).contains("hé");
        assertThat(TextOf.bytes(new byte[] {(byte) 0xC3, 0x28})).isEmpty();
    }
}
