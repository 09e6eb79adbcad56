package org.vouchsafe.ui.reports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.picture.PagePicture;
import org.vouchsafe.report.picture.PagePictures;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;

/** Which page of the report is looked at, and its picture, drawn off the window's thread. */
public final class PagesViewModel {
    /** How large pages are shown. */
    public enum Zoom {
        WHOLE_PAGE("Whole page"), WIDTH("Page width"), LARGE("150 %");

        private final String words;

        Zoom(String words) {
            this.words = words;
        }

        /** For the list of choices. */
        public String words() {
            return words;
        }
    }

    /** Pixels per point: sharp where a page is as wide as a window is, also on screens with two pixels to one. */
    private static final double SCALE = 2;
    private final Session session;
    private final Latest drawing;
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable PagePicture> picture = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.WIDTH);
    private @Nullable PagePictures pages;

    public PagesViewModel(Session session) {
        this.session = session;
        this.drawing = session.tasks().latest("Draw a page");
    }

    /** The page looked at, from 0. */
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** How many there are; 0 while there is no report. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The page looked at; null until it is drawn. */
    public ReadOnlyObjectProperty<@Nullable PagePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ObjectProperty<Zoom> zoomProperty() {
        return zoom;
    }

    /** Shows another report, at the page that was looked at where it has one; null: none. */
    public void show(@Nullable PagePictures fresh) {
        drawing.forget();
        PagePictures old = pages;
        if (old != null && old != fresh) {
            // Not here: a page of it may be drawn this very moment, and the window would wait for that.
            session.tasks().read("Put the pages of before away", progress -> {
                old.close();
                return old;
            }, ignored -> {});
        }
        pages = fresh;
        count.set(fresh == null ? 0 : fresh.count());
        if (fresh == null) {
            picture.set(null);
        } else {
            turnTo(page.get());
        }
    }

    /** To that page, or the nearest there is. */
    public void turnTo(int index) {
        PagePictures shown = pages;
        if (shown == null) {
            return;
        }
        int wanted = Math.clamp(index, 0, shown.count() - 1);
        page.set(wanted);
        drawing.read(progress -> shown.page(wanted, SCALE), picture::set, failure -> picture.set(null));
    }
}
