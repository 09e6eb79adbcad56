package org.vouchsafe.report.pdf.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.report.HardCases;

class TypefacesTest {
    private final Typefaces typefaces = new Typefaces();

    @Test
    void hebrewRunsFromTheRightAndNothingAroundItDoes() {
        List<Glyphs> set = typefaces.set("Rests on מערכות צפון, שדרות (12), not affected", Style.BODY);
        assertThat(set).extracting(Glyphs::direction).containsExactly(Direction.FROM_LEFT, Direction.FROM_RIGHT,
                Direction.FROM_RIGHT, Direction.FROM_RIGHT, Direction.FROM_LEFT);
        assertThat(String.join("", set.stream().map(Glyphs::text).toList())).isEqualTo("Rests on מערכות צפון, שדרות (12), not affected");
        assertThat(set.getFirst().drawn()).isEqualTo("Rests on ");
        assertThat(set.get(1).drawn()).isEqualTo("ןופצ תוכרעמ");
        assertThat(set.getLast().drawn()).isEqualTo(" (12), not affected");
    }

    /** Expected forms were written down from the code charts: alone, final, initial and medial of each letter. */
    @ParameterizedTest
    @CsvSource({"محمد, FEE3 FEA4 FEE4 FEAA", "سلام, FEB3 FEFC FEE1", "دار, FEA9 FE8D FEAD", "پژوهش, FB58 FB8B FEED FEEB FEB6",
            "مُحَمَّد, FEE3 64F FEA4 64E FEE4 64E 651 FEAA", "ء, FE80", "یک, FBFE FB8F"})
    void arabicLettersTakeTheFormTheirNeighboursAskFor(String word, String forms) {
        String shaped = java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFC);
        assertThat(ArabicForms.shaped(shaped).codePoints().mapToObj(c -> "%X".formatted(c)).toList()).isEqualTo(List.of(forms.split(" ")));
    }

    @Test
    void arabicIsDrawnFromTheRightButItsNumbersAreNot() {
        Glyphs set = typefaces.set("الإصدار ٢٠٢٦", Style.BODY).getFirst();
        assertThat(set.direction()).isEqualTo(Direction.FROM_RIGHT);
        assertThat(set.drawn()).startsWith("٢٠٢٦ ").endsWith("\uFE8D");
        assertThat(typefaces.notices()).isEmpty();
    }

    @Test
    void whatCannotBeSetRightIsNamedInsteadOfSetWrong() {
        // An Arabic letter without forms of its own, Syriac, Devanagari, a joiner, an override, a rare ideograph, a jamo, half a surrogate pair.
        for (String each : List.of("\u0750", "\u0712", "\u0915\u093F", "\u200D", "\u202E", "\u3402", "\u1100", "\uD800")) {
            Typefaces fresh = new Typefaces();
            List<Glyphs> set = fresh.set("a" + each + "b", Style.BODY);
            assertThat(set).singleElement().extracting(Glyphs::text).asString().matches("a(‹U\\+[0-9A-F]{4}›)+b");
            assertThat(fresh.notices()).singleElement().asString().contains("U+%04X".formatted((int) each.charAt(0)));
        }
    }

    @Test
    void theNoticeNamesCharactersAndScripts() {
        typefaces.set("\u3402 \u0007 \u202E", Style.BODY);
        assertThat(typefaces.notices()).singleElement().asString().contains("U+3402 (han)", "U+0007 (bel)",
                "U+202E (right-to-left override)");
    }

    @Test
    void chineseJapaneseAndKoreanAreShown() {
        for (Face face : Face.values()) {
            typefaces.set(HardCases.CHINESE + " 汉字、漢字。カタカナ・ひらがな「ー」 한국어 힣 ㄅㄆ ＡＢＣ１２３", Style.BODY.in(face));
        }
        assertThat(typefaces.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"漢,字,true", "字,。,false", "「,字,false", "字,A,true", "A,字,true", "ー,ル,true", "ル,ー,false", "한,국,false", "a,b,false",
            "字,),false"})
    void linesOfThemBreakBetweenCharacters(String before, String after, boolean may) {
        assertThat(EastAsian.breaksBetween(before.codePointAt(0), after.codePointAt(0))).isEqualTo(may);
    }

    @Test
    void greekCyrillicArmenianAndGeorgianAreAllShown() {
        for (Face face : Face.values()) {
            typefaces.set(HardCases.GREEK_AND_CYRILLIC + " Հայաստան საქართველო → ≥ ✓", Style.BODY.in(face));
        }
        assertThat(typefaces.notices()).isEmpty();
    }
}
