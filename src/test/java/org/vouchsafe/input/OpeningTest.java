package org.vouchsafe.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpeningTest {
    @Test
    void findsTopLevelFieldsInAnyOrder() {
        Opening opening = opening("{\"list\": [{\"id\": \"inner\"}], \"object\": {\"id\": 1}, \"id\": \"outer\", \"number\": 3}",
                StandardCharsets.UTF_8);
        assertThat(opening.hasField("missing")).isFalse();
        assertThat(opening.hasArray("list")).isTrue();
        assertThat(opening.hasObject("object")).isTrue();
        assertThat(opening.hasArray("object")).isFalse();
        assertThat(opening.field("id")).contains("outer");
        assertThat(opening.field("number")).contains("3");
    }

    @Test
    void seesWhatStandsBeforeDamage() {
        Opening opening = opening("{\"kind\": \"x\", \"list\": [1, }", StandardCharsets.UTF_8);
        assertThat(opening.hasField("later")).isFalse();
        assertThat(opening.field("kind")).contains("x");
    }

    @Test
    void readsUtf16() {
        assertThat(opening("\uFEFF{\"kind\": \"x\"}", StandardCharsets.UTF_16LE).field("kind")).contains("x");
        assertThat(opening("{\"kind\": \"x\"}", StandardCharsets.UTF_16BE).field("kind")).contains("x");
        assertThat(opening("\uFEFF{\"kind\": \"x\"}", StandardCharsets.UTF_8).field("kind")).contains("x");
    }

    @Test
    void seesTheRootOfXmlButNoneBehindADocumentType() {
        assertThat(opening("<?xml version='1.0'?><!-- c --><a xmlns='urn:b' c='d'>", StandardCharsets.UTF_8).xmlRoot())
                .hasValueSatisfying(root -> {
                    assertThat(root.name()).isEqualTo("a");
                    assertThat(root.namespace()).isEqualTo("urn:b");
                    assertThat(root.attribute("c")).isEqualTo("d");
                });
        assertThat(opening("<!DOCTYPE a><a/>", StandardCharsets.UTF_8).xmlRoot()).isEmpty();
        assertThat(opening("{}", StandardCharsets.UTF_8).xmlRoot()).isEmpty();
    }

    @Test
    void survivesAnything() {
        for (String text : new String[] {"", "{", "[", "[]", "null", "{\"a\"", "\u0000", "<", "PK\u0003\u0004"}) {
            Opening opening = opening(text, StandardCharsets.UTF_8);
            assertThat(opening.hasField("a")).isFalse();
            assertThat(opening.xmlRoot()).isEmpty();
            assertThat(opening.head()).isEqualTo(text);
        }
    }

    private static Opening opening(String text, Charset charset) {
        return new Opening(new SourceFile("file", text.getBytes(charset)), Limits.DEFAULT);
    }
}
