package org.vouchsafe.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.command.Commands;

/** Lets the keys of the commands work: single letters only while no text is being written, and nothing while a dialog is open. */
final class Keyboard {
    private final Scene scene;
    private final Supplier<@Nullable Commands> commands;
    private final Supplier<Boolean> elsewhere;
    private boolean characterDue;

    /**
     * A keyboard for a scene.
     *
     * @param commands what can be done now; null when nothing
     * @param elsewhere whether a dialog or the palette has the keys
     */
    Keyboard(Scene scene, Supplier<@Nullable Commands> commands, Supplier<Boolean> elsewhere) {
        this.scene = scene;
        this.commands = commands;
        this.elsewhere = elsewhere;
    }

    /** Begins to listen. */
    void attach() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> characterDue = false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onEscape);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::onCharacter);
    }

    /** Lists and tables keep this key for themselves, even where they have nothing to cancel; a text that is being written has it first. */
    private void onEscape(KeyEvent event) {
        Commands now = commands.get();
        if (event.getCode() != KeyCode.ESCAPE || now == null || elsewhere.get() || writing()) {
            return;
        }
        now.find("close-reasons").filter(Command::enabled).ifPresent(each -> {
            event.consume();
            each.run();
        });
    }

    private void onKey(KeyEvent event) {
        Commands now = commands.get();
        if (now == null || elsewhere.get() || event.isConsumed()) {
            return;
        }
        now.all().stream().filter(c -> matches(c, event)).findFirst().ifPresent(command -> {
            event.consume();
            characterDue = command.key() != null && isPlain(command.key());
            command.run();
        });
    }

    /** A letter that was a command must not be typed into the field that the command brought up. */
    private void swallow(KeyEvent event) {
        if (characterDue) {
            characterDue = false;
            event.consume();
        }
    }

    private boolean matches(Command command, KeyEvent event) {
        String key = command.key();
        if (key == null || (writing() && isPlain(key))) {
            return false;
        }
        return KeyCombination.valueOf(key).match(event);
    }

    /** The question mark lies on another key in every country, so it is taken as a character. */
    private void onCharacter(KeyEvent event) {
        Commands now = commands.get();
        if (now != null && !elsewhere.get() && !writing() && "?".equals(event.getCharacter())) {
            event.consume();
            now.find("shortcuts").ifPresent(Command::run);
        }
    }

    private boolean writing() {
        Node owner = scene.getFocusOwner();
        return owner instanceof TextInputControl;
    }

    private static boolean isPlain(String key) {
        return !key.contains("+") && !key.matches("F\\d+");
    }
}
