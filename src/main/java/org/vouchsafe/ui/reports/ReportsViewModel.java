package org.vouchsafe.ui.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.report.Document;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Failure;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.PublishReport.Kind;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Published;
import org.vouchsafe.usecase.PublishReport.Request;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.PublishReport.Status;
import org.vouchsafe.usecase.PublishReport.Target;
import org.vouchsafe.usecase.read.PublishedReport;

/** What was published, the report being composed, and its publishing. */
public final class ReportsViewModel {
    /** Traffic light labels in the order of how far a report may go. */
    public static final List<String> LABELS = List.of("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");

    private final Session session;
    private final ReportSources sources;
    private final Following following;
    private final Latest reading;
    private final Latest composing;
    private final TableModel<PublishedReport> published;
    private static final Set<String> OWN_SCOPES = Set.of("quality", "comparison");

    /** What was asked for before the kinds were known. */
    private record Opened(String kind, String about) {}

    private @Nullable Opened opened;
    private final ObservableList<Kind> kinds = FXCollections.observableArrayList();
    private final ObservableList<String> scopes = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>();
    private final StringProperty scope = new SimpleStringProperty("");
    private final StringProperty addressee = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("AMBER");
    private final ObjectProperty<Status> status = new SimpleObjectProperty<>(Status.FINAL);
    private final ObjectProperty<Output> output = new SimpleObjectProperty<>(Output.PDF);
    private final ObjectProperty<@Nullable Path> keyFile = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Document> preview = new ReadOnlyObjectWrapper<>();
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<PositionRow> positions = List.of();
    private List<String> inventories = List.of();

    public ReportsViewModel(Session session, ReportSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the reports");
        this.composing = session.tasks().latest("Compose a report");
        this.following = new Following(session, this::read);
        busy.bind(reading.busyProperty().or(composing.busyProperty()));
        this.published = new TableModel<>(columns(session), List.of());
        kind.addListener((o, was, is) -> {
            scopes.setAll(choices());
            if (!scopes.contains(scope.get())) {
                scope.set(mostUrgent());
            }
            compose();
        });
        for (var each : List.of(scope, label)) {
            each.addListener((o, was, is) -> compose());
        }
        status.addListener((o, was, is) -> compose());
        addressee.addListener((o, was, is) -> compose());
    }

    private static List<Column<PublishedReport>> columns(Session session) {
        return List.of(Column.identifier("id", "Report", 130, PublishedReport::reportId),
                Column.text("title", "Title", 240, PublishedReport::title),
                Column.text("scope", "About", 170, PublishedReport::scope), Column.text("format", "Format", 70, PublishedReport::format),
                Column.text("signed", "Signed", 70, (PublishedReport r) -> r.signed() ? "yes" : "no"),
                Column.<PublishedReport>text("at", "Published", 150, r -> session.moments().minute(r.publishedAt()))
                        .ordered(Comparator.comparing(PublishedReport::publishedAt)),
                Column.text("by", "By", 130, PublishedReport::publishedBy),
                Column.identifier("sha", "SHA-256", 200, PublishedReport::sha256).hidden());
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    public TableModel<PublishedReport> published() {
        return published;
    }

    public ObservableList<Kind> kinds() {
        return FXCollections.unmodifiableObservableList(kinds);
    }

    /** What a report of the chosen kind can be about. */
    public ObservableList<String> scopes() {
        return FXCollections.unmodifiableObservableList(scopes);
    }

    public ObjectProperty<@Nullable Kind> kindProperty() {
        return kind;
    }

    public StringProperty scopeProperty() {
        return scope;
    }

    public StringProperty addresseeProperty() {
        return addressee;
    }

    public StringProperty labelProperty() {
        return label;
    }

    public ObjectProperty<Status> statusProperty() {
        return status;
    }

    public ObjectProperty<Output> outputProperty() {
        return output;
    }

    /** The PKCS#12 file to sign with; null: unsigned. */
    public ObjectProperty<@Nullable Path> keyFileProperty() {
        return keyFile;
    }

    /** The report as it would be now; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Document> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** True while the report, or what reports can be about, is being read: nothing is there to be chosen yet. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why there is no preview; empty when there is one. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** Why it cannot be published now; null when it can. */
    public @Nullable String whyNot() {
        String held = session.whyReadOnly();
        // A report as of an earlier day is a reading, but its publication is written down.
        if (held != null && session.viewpoint().asOf() == null && session.viewpoint().validAt() == null) {
            return held;
        }
        return preview.get() == null ? "Choose what the report is about first." : null;
    }

    /**
     * Prepares a report about this supplier, release or advisory; one of another kind is named in front, as in {@code quality:E-041}.
     */
    public void open(String key) {
        int colon = key.indexOf(':');
        if (colon > 0 && OWN_SCOPES.contains(key.substring(0, colon))) {
            prepare(key.substring(0, colon), key.substring(colon + 1));
            return;
        }
        String wantedKind = key.contains("@") ? "release"
                : positions.stream().anyMatch(p -> p.position().advisory().equals(key)) ? "incident"
                        : "supplier";
        prepare(wantedKind, key);
    }

    private void prepare(String wantedKind, String about) {
        opened = new Opened(wantedKind, about);
        kinds.stream().filter(k -> k.id().equals(wantedKind)).findFirst().ifPresent(found -> {
            kind.set(found);
            scope.set(about);
            opened = null;
        });
    }

    /** A name for the file. */
    public String suggestedName() {
        Document document = preview.get();
        String stem = document == null ? "report"
                : document.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return stem + (status.get() == Status.DRAFT ? "-DRAFT" : "") + "." + output.get().name().toLowerCase(Locale.ROOT);
    }

    /** Renders, signs where a key was chosen, writes, and records it. The password is wiped afterwards. */
    public void publish(Path target, char[] password) {
        Request request = request();
        Path key = keyFile.get();
        Output as = output.get();
        Signing signing = key == null || status.get() == Status.DRAFT ? null : new Signing(key, password, null);
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

    private List<String> choices() {
        Kind chosen = kind.get();
        Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (PositionRow row : positions) {
            switch (chosen == null ? "" : chosen.id()) {
                case "release" -> found.add(row.supplier() + "/" + row.product() + "@" + row.release());
                case "supplier" -> found.add(row.supplier());
                case "incident" -> found.add(row.position().advisory());
                default -> {
                    // A kind of report this screen has no list for: its scope is typed.
                }
            }
        }
        if (chosen != null && OWN_SCOPES.contains(chosen.id())) {
            found.addAll(chosen.id().equals("quality") ? inventories : pairs());
            if (!scope.get().isBlank() && (scope.get().contains(" .. ") == chosen.id().equals("comparison"))) {
                found.add(scope.get());
            }
        }
        return new ArrayList<>(found);
    }

    /** Two releases of a product that stand beside one another. */
    private List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        List<String> releases = inventories.stream().filter(each -> each.contains("@")).toList();
        for (int i = 1; i < releases.size(); i++) {
            String before = releases.get(i - 1);
            if (releases.get(i).startsWith(before.substring(0, before.lastIndexOf('@') + 1))) {
                pairs.add(before + " .. " + releases.get(i));
            }
        }
        return pairs;
    }

    /** What one most likely wants to report about: for an incident the malicious package with the most releases. */
    private String mostUrgent() {
        Comparator<String> byReleases = Comparator
                .comparingLong(id -> positions.stream().filter(p -> p.position().advisory().equals(id)).count());
        return positions.stream().filter(p -> p.position().malicious()).map(p -> p.position().advisory()).filter(scopes::contains)
                .max(byReleases).orElse(scopes.isEmpty() ? "" : scopes.getFirst());
    }

    private Request request() {
        Kind chosen = kind.get();
        String to = addressee.get().isBlank() ? null : addressee.get().strip();
        return new Request(chosen == null ? "" : chosen.id(), scope.get().strip(), to, label.get(), status.get(), session.viewpoint());
    }

    private void compose() {
        if (kind.get() == null || scope.get().isBlank()) {
            composing.forget();
            preview.set(null);
            return;
        }
        Request request = request();
        composing.read(progress -> sources.compose(request), document -> {
            problem.set("");
            preview.set(document);
        }, this::failed);
    }

    private void failed(Failure failure) {
        preview.set(null);
        problem.set(failure.message());
    }

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> sources.read(from), fresh -> {
            positions = fresh.positions();
            inventories = fresh.inventories();
            published.fill(fresh.published());
            if (kinds.isEmpty()) {
                kinds.setAll(fresh.kinds());
                kind.set(kinds.isEmpty() ? null : kinds.getLast());
                Opened waiting = opened;
                if (waiting != null) {
                    prepare(waiting.kind(), waiting.about());
                }
            } else {
                scopes.setAll(choices());
                compose();
            }
        });
    }
}
