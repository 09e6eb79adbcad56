package org.vouchsafe.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The typefaces load, figures are of one width, and ids are drawn as they are written. */
@ExtendWith(ApplicationExtension.class)
class FontsTest {
    @Test
    void allFacesLoad() {
        assertThat(Fonts.load()).isEmpty();
        assertThat(Font.getFamilies()).contains("Inter", "JetBrains Mono");
        assertThat(new Font("Inter SemiBold", 13).getName()).isEqualTo("Inter SemiBold");
    }

    @Test
    void figuresAreTabular() {
        Fonts.load();
        for (String face : new String[] {"Inter", "Inter SemiBold"}) {
            double[] widths = IntStream.range(0, 10).mapToDouble(figure -> width(String.valueOf(figure).repeat(8), face)).toArray();
            assertThat(widths).as(face).containsOnly(widths[0]);
        }
    }

    @Test
    void anXBetweenFiguresStaysAnX() {
        Fonts.load();

        // The contextual form is the multiplication sign, which is wider than the letter.
        assertThat(width("2x9", "Inter")).isEqualTo(width("2", "Inter") + width("x", "Inter") + width("9", "Inter"));
    }

    @Test
    void whatIsNotAFontIsGivenBackAsItWas() throws IOException {
        byte[] junk = {0, 1, 0, 0, 0, 9, 1, 2, 3};
        assertThat(FontFeatures.forReading(junk)).isEqualTo(junk);
        try (InputStream in = FontsTest.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf")) {
            byte[] whole = Objects.requireNonNull(in).readAllBytes();
            byte[] cut = java.util.Arrays.copyOf(whole, 2_000);
            assertThat(FontFeatures.forReading(cut)).isEqualTo(cut);
            assertThat(FontFeatures.forReading(whole)).hasSameSizeAs(whole).isNotEqualTo(whole);
        }
    }

    private static double width(String words, String face) {
        Text text = new Text(words);
        text.setFont(new Font(face, 26));
        return text.getLayoutBounds().getWidth();
    }
}
