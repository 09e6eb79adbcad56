package org.vouchsafe.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.ui.preview.Shots;
import org.vouchsafe.ui.theme.ThemeChoice;

/** Pictures of a window in the middle of a journey, for a person to look at; only where the environment says where to ({@code PICTURES}). */
final class Pictures {
    private Pictures() {}

    /** {@code NAME-light.png} and {@code NAME-dark.png}, 1440 wide. */
    static void ofBothThemes(OpenWindow window, String name) throws Exception {
        String folder = System.getenv("PICTURES");
        if (folder == null || folder.isBlank()) {
            return;
        }
        Shots.size(window.app().scene(), 1440, 900);
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            Shots.onWindowThread(() -> {
                window.app().themes().choiceProperty().set(theme);
                return true;
            });
            Shots.take(window.app().scene(), Path.of(folder, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }
}
