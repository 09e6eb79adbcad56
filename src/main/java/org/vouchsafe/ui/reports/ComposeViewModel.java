package org.vouchsafe.ui.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.report.Document;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.PublishReport.Kind;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Preview;
import org.vouchsafe.usecase.PublishReport.Published;
import org.vouchsafe.usecase.PublishReport.Request;
import org.vouchsafe.usecase.PublishReport.SignOff;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.PublishReport.Status;
import org.vouchsafe.usecase.PublishReport.Target;
import org.vouchsafe.usecase.key.KeyPlace;

/** The report being composed: what is asked for, how its pages would look, and its publishing. */
public final class ComposeViewModel {
    private final Session session;
    private final ReportSources sources;
    private final Latest composing;
    private final ObservableList<Kind> kinds = FXCollections.observableArrayList();
    private final ObservableList<String> scopes = FXCollections.observableArrayList();
    private final ReportOptions options = new ReportOptions();
    private final PagesViewModel pages;
    private final ReadOnlyObjectWrapper<@Nullable Document> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notices = new ReadOnlyStringWrapper("");
    private ScopeChoices choices = new ScopeChoices(
            new ReportSources.Known(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    private @Nullable String waiting;
    private boolean settling;

    public ComposeViewModel(Session session, ReportSources sources) {
        this.session = session;
        this.sources = sources;
        this.composing = session.tasks().latest("Compose a report");
        this.pages = new PagesViewModel(session);
        options.kind().addListener((o, was, is) -> offer());
        InvalidationListener asked = o -> compose();
        options.scope().addListener(asked);
        options.label().addListener(asked);
        options.status().addListener(asked);
        options.addressee().addListener(asked);
        options.day().addListener(asked);
    }

    public ReportOptions options() {
        return options;
    }

    public PagesViewModel pages() {
        return pages;
    }

    public ObservableList<Kind> kinds() {
        return FXCollections.unmodifiableObservableList(kinds);
    }

    /** What a report of the chosen kind can be about. */
    public ObservableList<String> scopes() {
        return FXCollections.unmodifiableObservableList(scopes);
    }

    /** The report as it would be now; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** Why there are no pages; empty when there are some. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What one should know of the pages, such as letters for which there is no typeface; empty when there is nothing. */
    public ReadOnlyStringProperty noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    /** True while the report is being composed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return composing.busyProperty();
    }

    /** Takes in what can be reported about. */
    void know(ReportSources.Known known) {
        choices = new ScopeChoices(known);
        if (kinds.isEmpty()) {
            kinds.setAll(known.kinds());
        }
        if (waiting != null) {
            open(waiting);
        } else if (options.kind().get() == null) {
            options.kind().set(kinds.stream().filter(each -> each.id().equals("incident")).findFirst()
                    .orElse(kinds.isEmpty() ? null : kinds.getFirst()));
        } else {
            offer();
        }
    }

    /** Prepares a report about this supplier, release, advisory or incident; or of a kind named in front, as in {@code quality:E-041}. */
    public void open(String key) {
        if (kinds.isEmpty()) {
            waiting = key;
            return;
        }
        waiting = null;
        int colon = key.indexOf(':');
        String named = colon > 0 ? key.substring(0, colon) : "";
        boolean isKind = kinds.stream().anyMatch(each -> each.id().equals(named));
        String about = isKind ? key.substring(colon + 1) : key;
        String wanted = isKind ? named : choices.kindFor(key);
        settling = true;
        kinds.stream().filter(each -> each.id().equals(wanted)).findFirst().ifPresent(options.kind()::set);
        if (!scopes.contains(about)) {
            scopes.addFirst(about);
        }
        options.scope().set(about);
        settling = false;
        compose();
    }

    private void offer() {
        boolean within = settling;
        settling = true;
        Kind kind = options.kind().get();
        String before = options.scope().get();
        scopes.setAll(kind == null ? List.of() : choices.of(kind.id()));
        options.scope().set(scopes.contains(before) || kind == null ? before : choices.likeliest(kind.id()));
        settling = within;
        compose();
    }

    private Request request() {
        Kind kind = options.kind().get();
        String to = options.addressee().get().isBlank() ? null : options.addressee().get().strip();
        String scope = options.scope().get();
        return new Request(kind == null ? "" : kind.id(), scope == null ? "" : scope.strip(), to, options.label().get(),
                options.status().get(), viewpoint());
    }

    /** From the end of the day that was chosen; else from where the window looks. */
    private Viewpoint viewpoint() {
        LocalDate day = options.day().get();
        return day == null ? session.viewpoint()
                : new Viewpoint(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000), session.viewpoint().validAt());
    }

    private void compose() {
        if (settling) {
            return;
        }
        if (options.kind().get() == null || options.scope().get() == null || options.scope().get().isBlank()) {
            composing.forget();
            nothing(options.kind().get() == null || !scopes.isEmpty() ? "" : "There is nothing a report of this kind could be about yet.");
            return;
        }
        Request request = request();
        composing.read(progress -> sources.preview(request, progress), this::composed, failure -> nothing(failure.message()));
    }

    private void composed(Preview fresh) {
        problem.set("");
        notices.set(String.join(" ", fresh.notices()));
        document.set(fresh.document());
        pages.show(fresh.pages());
    }

    private void nothing(String why) {
        document.set(null);
        notices.set("");
        problem.set(why);
        pages.show(null);
    }

    /** Why it cannot be published now; null when it can. */
    public @Nullable String whyNot() {
        String held = session.whyReadOnly();
        // A report as of an earlier day is a reading, but its publication is written down.
        if (held != null && session.viewpoint().asOf() == null && session.viewpoint().validAt() == null) {
            return held;
        }
        return document.get() == null ? "Choose what the report is about first." : null;
    }

    /** A name for the file. */
    public String suggestedName() {
        Document shown = document.get();
        String stem = shown == null ? "report"
                : shown.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return stem + (options.status().get() == Status.DRAFT ? "-DRAFT" : "") + "."
                + options.output().get().name().toLowerCase(Locale.ROOT);
    }

    /** True when publishing asks for the password of a key. */
    public boolean isSigned() {
        return options.keyFile().get() != null && options.status().get() == Status.FINAL;
    }

    /** Renders, signs where a key was chosen, writes, and records it. The password is wiped afterwards. */
    public void publish(Path target, char[] password) {
        Request request = request();
        Path key = options.keyFile().get();
        Output as = options.output().get();
        SignOff signOff = options.reviewed().get() && as == Output.PDF ? SignOff.REVIEWED : SignOff.ALONE;
        Signing signing = key == null || !isSigned() ? null : new Signing(KeyPlace.chosen(key), password, null, signOff);
        session.tasks().run("Publish " + target.getFileName(), progress -> {
            try {
                // The dialog in which the file was named asks before it lets a name be taken that is there already.
                return sources.publish(request, as, Target.replacing(target), signing, session.actor(), progress);
            } finally {
                Arrays.fill(password, '\0');
            }
        }, this::published, () -> {});
    }

    private void published(Published done) {
        String files = done.files().stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(" and "));
        session.notices().done("Published " + files + ". " + String.join(" ", done.notices()));
        session.changed();
    }
}
