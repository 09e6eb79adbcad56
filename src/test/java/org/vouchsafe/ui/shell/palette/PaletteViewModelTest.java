package org.vouchsafe.ui.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.command.Command.Section;
import org.vouchsafe.ui.command.Commands;
import org.vouchsafe.ui.preview.HeldJobs;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.read.SearchHit;

/** The palette finds commands and things, and never shows what was found for something typed before. */
class PaletteViewModelTest {
    private final List<Place> went = new ArrayList<>();
    private final AtomicInteger imported = new AtomicInteger();
    private @Nullable String whyNot;

    @Test
    void showsAllCommandsBeforeAnythingIsTyped() {
        PaletteViewModel palette = palette(Sessions.session());
        palette.open();

        assertThat(texts(palette)).containsExactly("Import", "Find anything");
    }

    @Test
    void findsThingsFirstThenCommands() {
        PaletteViewModel palette = palette(Sessions.session());
        palette.open();
        palette.typedProperty().set("imp");

        assertThat(texts(palette)).containsExactly("imp 2.0", "Import");
    }

    @Test
    void enterDoesTheCommandThatWasTypedThoughFindsHaveTheWordToo() {
        PaletteViewModel palette = palette(Sessions.session());
        palette.open();
        palette.typedProperty().set("Import");

        assertThat(texts(palette)).containsExactly("Import", "Import 2.0");
        assertThat(palette.take()).isTrue();
        assertThat(imported).hasValue(1);
    }

    @Test
    void keepsTheLineOneWentToWhenFindsComeInLate() {
        HeldJobs jobs = new HeldJobs();
        PaletteViewModel palette = palette(Sessions.session(jobs));
        palette.open();
        palette.typedProperty().set("an");
        palette.move(1);
        jobs.release(0);

        assertThat(texts(palette)).containsExactly("an 2.0", "Find anything");
        assertThat(palette.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatNoScreenCanOpen() {
        PaletteViewModel palette = palette(Sessions.session());
        palette.open();
        palette.typedProperty().set("component");

        assertThat(texts(palette)).containsExactly("component 2.0");
    }

    @Test
    void goesToWhatIsChosen() {
        PaletteViewModel palette = palette(Sessions.session());
        palette.open();
        palette.typedProperty().set("imp");

        assertThat(palette.take()).isTrue();
        assertThat(went).containsExactly(new Place(ScreenId.SUPPLIERS, "Northwind/imp@2.0"));
    }

    @Test
    void goesRoundTheEndsWithTheArrowKeys() {
        PaletteViewModel palette = palette(Sessions.session());
        palette.open();
        palette.move(-1);
        assertThat(palette.chosenProperty().get()).isEqualTo(1);
        palette.move(1);
        assertThat(palette.take()).isTrue();
        assertThat(imported).hasValue(1);
    }

    @Test
    void doesNotDoWhatCannotBeDone() {
        whyNot = "You are looking at 2 Apr 2026.";
        PaletteViewModel palette = palette(Sessions.session());
        palette.open();

        assertThat(palette.take()).isFalse();
        assertThat(imported).hasValue(0);
    }

    @Test
    void dropsFindsOfWhatWasTypedBefore() {
        HeldJobs jobs = new HeldJobs();
        PaletteViewModel palette = palette(Sessions.session(jobs));
        palette.open();
        palette.typedProperty().set("xy");
        palette.typedProperty().set("xyz");
        jobs.release(1);
        jobs.release(0);

        assertThat(texts(palette)).containsExactly("xyz 2.0");
    }

    private PaletteViewModel palette(Session session) {
        session.navigateWith(Set.of(ScreenId.SUPPLIERS), went::add);
        Commands commands = new Commands(List.of(
                new Command("import", Section.WORKSPACE, () -> "Import", "fth-upload", "Shortcut+I", () -> whyNot,
                        imported::incrementAndGet),
                Command.always("search", Section.GO, "Find anything", "fth-search", "Shortcut+K", () -> {})));
        return new PaletteViewModel(session, commands, PaletteViewModelTest::find, Set.of(ScreenId.SUPPLIERS));
    }

    private static List<SearchHit> find(String text, int limit) {
        return List.of(new SearchHit(SearchHit.Kind.RELEASE, text + " 2.0", "Northwind", "Northwind/" + text + "@2.0"),
                new SearchHit(SearchHit.Kind.COMPONENT, text + " as component", "npm", "7"));
    }

    private static List<String> texts(PaletteViewModel palette) {
        return palette.entries().stream().map(entry -> switch (entry) {
            case PaletteEntry.Doing(var command) -> command.text().get();
            case PaletteEntry.Going(var hit) -> hit.name();
        }).toList();
    }
}
