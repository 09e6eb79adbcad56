package org.vouchsafe.ui.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something the user can do. Menu, toolbar, palette and shortcut sheet all show this one record.
 *
 * @param id stable word, such as {@code import}
 * @param section where it stands in menu and shortcut sheet
 * @param text what it does, as on a button; asked each time, since undo and redo name the act
 * @param icon literal of the icon set, such as {@code fth-upload}
 * @param key shortcut in JavaFX's notation ({@code Shortcut+K}); null when it has none
 * @param whyDisabled null when it can be done now; else one sentence that says why not
 */
public record Command(String id, Section section, Supplier<String> text, String icon, @Nullable String key,
        Supplier<@Nullable String> whyDisabled, Runnable action) {
    /** Groups, in the order of the menu. */
    public enum Section {
        WORKSPACE("Workspace"), EDIT("Edit"), GO("Go to"), SCREEN("On this screen"), VIEW("View"), HELP("Help");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A command that can always be done. */
    public static Command always(String id, Section section, String text, String icon, @Nullable String key, Runnable action) {
        return new Command(id, section, () -> text, icon, key, () -> null, action);
    }

    /** True when it can be done now. */
    public boolean enabled() {
        return whyDisabled.get() == null;
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled()) {
            action.run();
        }
    }
}
