package org.vouchsafe.seal.supplied.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonReading;

class CanonicalJsonTest {
    private static String canonical(String json) throws CanonicalJson.None {
        var file = new SourceFile("x", json.getBytes(StandardCharsets.UTF_8));
        return CanonicalJson.of(new JsonReading(Limits.DEFAULT).tree(file, new Problems("x", Limits.DEFAULT)).orElseThrow());
    }

    /** The numbers of RFC 8785, sections 3.2.2 and appendix B. */
    @ParameterizedTest
    @CsvSource({"333333333.33333329,333333333.3333333", "1E30,1e+30", "4.50,4.5", "2e-3,0.002", "0.000000000000000000000000001,1e-27",
            "-0,0", "5e-324,5e-324", "-5e-324,-5e-324", "1.7976931348623157e308,1.7976931348623157e+308",
            "9007199254740992,9007199254740992",
            "295147905179352830000,295147905179352830000", "1e21,1e+21", "999999999999999900000,999999999999999900000",
            "1e23,1e+23", "0.000001,0.000001", "1e-7,1e-7", "333333333.3333332,333333333.3333332",
            "-0.0000033333333333333333,-0.0000033333333333333333"})
    void numbersAreWrittenAsEcmaScriptWritesThem(String literal, String expected) throws CanonicalJson.None {
        assertThat(canonical(literal)).isEqualTo(expected);
    }

    @Test
    void membersAreSortedByUtf16AndTextsEscapedNoMoreThanNeeded() throws CanonicalJson.None {
        // RFC 8785, 3.2.3: the order of these members.
        assertThat(canonical("{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
        assertThat(canonical("[\"\\u000f\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\", true, null , false]"))
                .isEqualTo("[\"\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",true,null,false]");
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        assertThatThrownBy(() -> canonical("1e400")).isInstanceOf(CanonicalJson.None.class);
        assertThatThrownBy(() -> canonical("\"\\ud800\"")).isInstanceOf(CanonicalJson.None.class);
    }
}
