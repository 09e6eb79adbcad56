package org.vouchsafe.ui.shell;

import java.util.List;
import java.util.function.Function;
import org.vouchsafe.ui.overview.OverviewView;
import org.vouchsafe.ui.overview.OverviewViewModel;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.UseCases;

/**
 * The one list of screens. A new screen is a package with a View and a ViewModel, and one line here; rail, shortcuts (Ctrl+1 and on), palette
 * and menu follow from it.
 */
public final class Views {
    private static final String LOOK = "";

    /**
     * A screen.
     *
     * @param section group of the rail it stands in
     * @param make makes it, the first time it is shown
     */
    public record Entry(ScreenId id, String title, String icon, String section, Function<Desk, Screen> make) {}

    private Views() {}

    /** All screens, in the order of the rail. */
    public static List<Entry> of(UseCases use) {
        return List.of(
                new Entry(ScreenId.OVERVIEW, "Overview", "fth-grid", LOOK,
                        desk -> new OverviewView(desk, new OverviewViewModel(desk.session(), OverviewViewModel.Sources.of(use)))));
    }

}
