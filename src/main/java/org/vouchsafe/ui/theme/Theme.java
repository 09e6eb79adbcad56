package org.vouchsafe.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/** Light or dark: the base stylesheet and ours on top. */
public enum Theme {
    LIGHT("light"), DARK("dark");

    private final String name;

    Theme(String name) {
        this.name = name;
    }

    /** The base stylesheet of the controls. */
    public String base() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /** Ours: the colours of this theme, then how the controls wear them, then the rules of the window. */
    public List<String> sheets() {
        return List.of(resource("/css/" + name + ".css"), resource("/css/controls.css"), resource("/css/vouchsafe.css"));
    }

    private static String resource(String path) {
        URL url = Objects.requireNonNull(Theme.class.getResource(path), path);
        return url.toExternalForm();
    }
}
