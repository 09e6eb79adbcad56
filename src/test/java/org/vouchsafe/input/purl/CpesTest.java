package org.vouchsafe.input.purl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cpe:2.3:a:Acme:Web\\:Server:1.2.3:*:*:*:*:*:*:*|a:acme:web:server|1.2.3",
            "cpe:/a:acme:web%3aserver:1.2.3|a:acme:web:server|1.2.3", "cpe:2.3:o:acme:os:-:*:*:*:*:*:*:*|o:acme:os|",
            "cpe:/o:redhat:enterprise_linux:8::baseos|o:redhat:enterprise_linux|8", "cpe:/a:gnu:c++|a:gnu:c++|",
            "cpe:2.3:h:acme:box|h:acme:box|", "cpe:2.3:a:acme:wid\\*get:1|a:acme:wid*get|1"})
    void namesInBothBindings(String text, String key, String version) {
        assertThat(Cpes.parse(text)).hasValueSatisfying(cpe -> {
            assertThat(cpe.key()).isEqualTo(key);
            assertThat(cpe.version()).isEqualTo(version);
            assertThat(cpe.text()).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cpe", "cpe:2.3:", "cpe:2.3:a:*:*:1", "cpe:2.3:x:a:b:1", "cpe:/a:acme:%zz", "cpe:2.3:a:acme:-", "pkg:npm/a",
                    "cpe:2.3:a:acme:wid*", "cpe:2.3:a:ac?e:widget:1"})
    void whatNamesNothingIsNone(String text) {
        assertThat(Cpes.parse(text)).isEmpty();
    }

    @Test
    void aBackslashAtTheEndDoesNoHarm() {
        assertThat(Cpes.parse("cpe:2.3:a:acme:web\\")).hasValueSatisfying(cpe -> assertThat(cpe.product()).startsWith("web"));
    }
}
