package org.vouchsafe.ui.session;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.task.Tasks;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.usecase.Actor;

/**
 * One open workspace as the screens see it. View models listen to {@link #viewpointProperty} and {@link #revisionProperty} and read anew when
 * either changes; whoever changes facts calls {@link #changed}.
 */
public final class Session {
    private final Tasks tasks;
    private final Notices notices;
    private final InstantSource clock;
    private final Moments moments;
    private final Actor actor;
    private final Acts acts = new Acts();
    private final ReadOnlyObjectWrapper<Viewpoint> viewpoint = new ReadOnlyObjectWrapper<>(Viewpoint.LATEST);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper whyReadOnly = new ReadOnlyStringWrapper();
    private @Nullable String heldReason;
    private Consumer<Place> navigator = place -> {};
    private Set<ScreenId> screens = Set.of();
    private Consumer<String> requests = command -> {};
    private Consumer<PositionRow> explainer = row -> {};
    private BooleanSupplier explaining = () -> false;
    private BiConsumer<String, String> finder = (release, advisory) -> {};
    private final ReadOnlyObjectWrapper<@Nullable ScreenId> front = new ReadOnlyObjectWrapper<>();

    public Session(Tasks tasks, Notices notices, InstantSource clock, ZoneId zone, Actor actor) {
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
        this.moments = new Moments(zone);
        this.actor = actor;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Notices notices() {
        return notices;
    }

    public Moments moments() {
        return moments;
    }

    /** What can be redone. */
    public Acts acts() {
        return acts;
    }

    public Actor actor() {
        return actor;
    }

    /** The present moment. */
    public Instant now() {
        return clock.instant();
    }

    /** The moment from which one looks: the viewpoint's day, or now. Ages and expiries are measured from here. */
    public Instant standpoint() {
        Instant asOf = viewpoint.get().asOf();
        return asOf == null ? now() : asOf;
    }

    public Viewpoint viewpoint() {
        return viewpoint.get();
    }

    public ReadOnlyObjectProperty<Viewpoint> viewpointProperty() {
        return viewpoint.getReadOnlyProperty();
    }

    /** Turns the whole window to another moment. Anything but the latest is read-only. */
    public void look(Viewpoint from) {
        viewpoint.set(from);
        judgeWriting();
    }

    /** Grows whenever facts changed. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Facts changed: every screen reads anew. */
    public void changed() {
        revision.set(revision.get() + 1);
    }

    /** Says that the workspace itself cannot be written, and why; null: it can. */
    public void heldReadOnly(@Nullable String reason) {
        heldReason = reason;
        judgeWriting();
    }

    /** Why nothing can be changed now, in one sentence; null when it can. */
    public @Nullable String whyReadOnly() {
        return whyReadOnly.get();
    }

    public ReadOnlyStringProperty whyReadOnlyProperty() {
        return whyReadOnly.getReadOnlyProperty();
    }

    /** Goes to another screen. */
    public void go(Place place) {
        navigator.accept(place);
    }

    /** Asks the window to do one of its commands, such as {@code import}. */
    public void request(String command) {
        requests.accept(command);
    }

    /** Set once by the window. */
    public void requestWith(Consumer<String> by) {
        requests = by;
    }

    /** Says at the side of the window why this position is what it is. */
    public void explain(PositionRow row) {
        explainer.accept(row);
    }

    /** The same of a position of which only the names are known: a release as {@code [SUPPLIER/]PRODUCT@VERSION}, and an advisory. */
    public void explain(String release, String advisory) {
        finder.accept(release, advisory);
    }

    /** Set once by the window. */
    public void findWith(BiConsumer<String, String> by) {
        finder = by;
    }

    /** Goes on to this position where another one is explained already; opens nothing by itself. */
    public void explainFurther(PositionRow row) {
        if (explaining.getAsBoolean()) {
            explainer.accept(row);
        }
    }

    /**
     * Set once by the window.
     *
     * @param now whether something is explained at the moment
     */
    public void explainWith(Consumer<PositionRow> by, BooleanSupplier now) {
        explainer = by;
        explaining = now;
    }

    /** The screen in front; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable ScreenId> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** The window has put this screen in front. */
    public void inFront(ScreenId screen) {
        front.set(screen);
    }

    /** True when the window has this screen: a way to one it does not have is not offered. */
    public boolean has(ScreenId screen) {
        return screens.contains(screen);
    }

    /** Set once by the window. */
    public void navigateWith(Set<ScreenId> existing, Consumer<Place> to) {
        screens = Set.copyOf(existing);
        navigator = to;
    }

    /** Calls this now and whenever viewpoint or facts change. */
    public void follow(Runnable reader) {
        viewpoint.addListener((o, was, is) -> reader.run());
        revision.addListener((o, was, is) -> reader.run());
        reader.run();
    }

    private void judgeWriting() {
        Instant asOf = viewpoint.get().asOf();
        Instant validAt = viewpoint.get().validAt();
        if (asOf != null) {
            whyReadOnly.set("You are looking at " + moments.minute(asOf) + ". Go back to today to change something.");
        } else if (validAt != null) {
            whyReadOnly.set("You are looking at what was true on " + moments.minute(validAt) + ". Go back to today to change something.");
        } else {
            whyReadOnly.set(heldReason);
        }
    }
}
