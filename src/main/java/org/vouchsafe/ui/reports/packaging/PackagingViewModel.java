package org.vouchsafe.ui.reports.packaging;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.parcel.PackageManifest.Scope;
import org.vouchsafe.usecase.parcel.make.MakePackage.Made;
import org.vouchsafe.usecase.parcel.make.PackageRequest;

/** A package in preparation. */
public final class PackagingViewModel {
    private final Session session;
    private final PackagingActs acts;
    private final Scope scope;
    private final Latest reading;
    private final ObservableList<Evidence> originals = FXCollections.observableArrayList();
    // Held, because the view of a list listens to it weakly.
    private final ObservableList<Evidence> originalsShown = FXCollections.unmodifiableObservableList(originals);
    private final Map<EvidenceId, String> omitted = new LinkedHashMap<>();
    private final Set<Output> formats = EnumSet.of(Output.PDF, Output.JSON);
    private final StringProperty author = new SimpleStringProperty("");
    private final StringProperty namespace = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("AMBER");
    private final ObjectProperty<@Nullable Path> keyFile = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param scope what it is about */
    public PackagingViewModel(Session session, PackagingActs acts, Scope scope) {
        this.session = session;
        this.acts = acts;
        this.scope = scope;
        this.reading = session.tasks().latest("Find the originals");
        reading.read(progress -> acts.originals(request()), originals::setAll, failure -> problem.set(failure.message()));
    }

    /**
     * What a package would be about that goes with a report of that kind.
     *
     * @param kind id of the kind of report
     * @param about what the report is about
     * @return null when no package can be made about it
     */
    public static @Nullable Scope scope(String kind, @Nullable String about) {
        if (about == null || about.isBlank()) {
            return null;
        }
        return switch (kind) {
            case "release" -> new Scope(Scope.Kind.RELEASE, about.strip());
            case "supplier", "review" -> new Scope(Scope.Kind.SUPPLIER, about.strip());
            case "incident", "response" -> new Scope(Scope.Kind.ADVISORY, about.strip());
            default -> null;
        };
    }

    public Scope scope() {
        return scope;
    }

    /** What it would hold. */
    public ObservableList<Evidence> originals() {
        return originalsShown;
    }

    /** The organisation that speaks. */
    public StringProperty authorProperty() {
        return author;
    }

    /** A web address of it; may be empty. */
    public StringProperty namespaceProperty() {
        return namespace;
    }

    /** Traffic light label. */
    public StringProperty labelProperty() {
        return label;
    }

    /** The PKCS#12 file to sign with. */
    public ObjectProperty<@Nullable Path> keyFileProperty() {
        return keyFile;
    }

    /** Why it cannot be made; empty while nothing is known. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Leaves an original out for this reason; a null reason puts it in again. */
    public void omit(EvidenceId original, @Nullable String reason) {
        if (reason == null) {
            omitted.remove(original);
        } else {
            omitted.put(original, reason);
        }
    }

    /** Puts the report in in this format. */
    public void include(Output format) {
        formats.add(format);
    }

    /** Leaves the report in this format out. */
    public void exclude(Output format) {
        formats.remove(format);
    }

    /** What is still missing, in a sentence; null when nothing is. */
    public @Nullable String missing() {
        return !problem.get().isEmpty() ? problem.get()
                : author.get().isBlank() ? "Say which organisation speaks."
                        : omitted.values().stream().anyMatch(String::isBlank) ? "Say why each original is left out."
                                : keyFile.get() == null ? "Choose the key to sign with." : session.whyReadOnly();
    }

    /** A name for the file. */
    public String suggestedName() {
        return "evidence-" + scope.words().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "") + ".asice";
    }

    /** Makes it. The password is wiped afterwards. */
    public void make(Path target, char[] password) {
        Path key = keyFile.get();
        if (key == null) {
            return;
        }
        PackageRequest request = request();
        session.tasks().run("Make " + target.getFileName(), progress -> {
            try {
                return acts.make(request, target, new Signing(key, password, null), session.actor(), progress);
            } finally {
                Arrays.fill(password, '\0');
            }
        }, this::made, () -> {});
    }

    private void made(Made made) {
        List<String> out = made.manifest().leftOut();
        session.notices().done("Wrote " + made.file().getFileName() + " with " + made.manifest().files().size() + " files."
                + (out.isEmpty() ? "" : " Left out: " + String.join(" ", out)));
        session.changed();
    }

    private PackageRequest request() {
        return new PackageRequest(scope.kind(), scope.words(), author.get(), namespace.get().isBlank() ? null : namespace.get().strip(),
                label.get(), null, formats, omitted, session.viewpoint());
    }
}
