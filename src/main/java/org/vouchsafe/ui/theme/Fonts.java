package org.vouchsafe.ui.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;

/** Loads the typefaces that come with the program, so that it looks alike on every machine. */
public final class Fonts {
    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-%s.otf";
    private static final String MONO = "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-%s.ttf";

    private Fonts() {}

    /**
     * Makes them known to the toolkit. A face that cannot be loaded is left to the system's fallback.
     *
     * @return the families that could not be loaded; normally none
     */
    public static List<String> load() {
        List<String> faces = List.of(INTER.formatted("Regular"), INTER.formatted("SemiBold"), INTER.formatted("Bold"),
                MONO.formatted("Regular"), MONO.formatted("Bold"));
        return faces.stream().filter(face -> !loaded(face)).toList();
    }

    private static boolean loaded(String face) {
        try (InputStream in = Fonts.class.getResourceAsStream(face)) {
            return in != null && Font.loadFont(new ByteArrayInputStream(FontFeatures.forReading(in.readAllBytes())), 13) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
