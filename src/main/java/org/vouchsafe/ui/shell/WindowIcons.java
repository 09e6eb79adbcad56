package org.vouchsafe.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;

/** What the system shows of the window in its bar, its switcher and its title. Drawn from installers/icons. */
final class WindowIcons {
    // Systems choose the nearest; more sizes would only be read at every start.
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private WindowIcons() {}

    static List<Image> all() {
        return SIZES.stream().map(WindowIcons::of).toList();
    }

    private static Image of(int size) {
        String name = "/icons/vouchsafe-" + size + ".png";
        try (InputStream in = WindowIcons.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource " + name);
            }
            return new Image(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
