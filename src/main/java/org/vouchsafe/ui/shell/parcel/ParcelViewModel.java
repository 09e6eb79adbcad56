package org.vouchsafe.ui.shell.parcel;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.parcel.PackageManifest.Original;
import org.vouchsafe.usecase.parcel.exchange.AdoptOriginals;
import org.vouchsafe.usecase.parcel.exchange.ComparePackage;
import org.vouchsafe.usecase.parcel.exchange.TakePackage.Accepted;
import org.vouchsafe.usecase.parcel.exchange.TakePackage.Taken;
import org.vouchsafe.usecase.parcel.verify.OpenedPackage;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage.Judged;

/** A package of another analyst on its way in. */
public final class ParcelViewModel {
    private final Session session;
    private final ParcelActs acts;
    private final Path file;
    private final Judged judged;
    private final StringProperty fingerprint = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty why = new SimpleStringProperty("");
    private final ObservableSet<String> chosen = FXCollections.observableSet();

    /** @param judged the verdict on it, which passed */
    public ParcelViewModel(Session session, ParcelActs acts, Path file, Judged judged) {
        this.session = session;
        this.acts = acts;
        this.file = file;
        this.judged = judged;
        originals().forEach(each -> chosen.add(each.id()));
    }

    public Path file() {
        return file;
    }

    public Judged judged() {
        return judged;
    }

    /** The fingerprint the analyst was given another way; empty where the certificate is held. */
    public StringProperty fingerprintProperty() {
        return fingerprint;
    }

    /** How the analyst knows it. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** Why the originals are believed. */
    public StringProperty whyProperty() {
        return why;
    }

    /** Numbers, there, of the originals that are to be adopted; at first all that the package holds. */
    public ObservableSet<String> chosen() {
        return chosen;
    }

    /** The originals the package holds. */
    public List<Original> originals() {
        OpenedPackage opened = judged.opened();
        return opened == null ? List.of() : opened.manifest().originals().stream().filter(each -> each.file() != null).toList();
    }

    /** What is still missing before it can be taken in; null when nothing is. */
    public @Nullable String missing() {
        return !fingerprint.get().isBlank() && reason.get().isBlank() ? "Say how you know that it is the right key."
                : session.whyReadOnly();
    }

    /** Takes it in. */
    public void take(Consumer<Taken> done) {
        Accepted accepted = fingerprint.get().isBlank() ? null : new Accepted(fingerprint.get(), reason.get());
        session.tasks().run("Take in " + file.getFileName(), progress -> acts.take(file, accepted, session.actor(), progress), taken -> {
            session.changed();
            done.accept(taken);
        }, () -> {});
    }

    /** Looks up which of its states are others here. */
    public void compare(EvidenceId parcel, Consumer<List<ComparePackage.Beside>> done) {
        session.tasks().read("Compare " + parcel, progress -> acts.differing(parcel), done);
    }

    /** Adopts the chosen originals of a package that was taken in. */
    public void adopt(EvidenceId parcel, Consumer<AdoptOriginals.Outcome> done) {
        var request = new AdoptOriginals.Request(parcel, Set.copyOf(chosen), why.get());
        session.tasks().run("Adopt the originals of " + parcel, progress -> acts.adopt(request, session.actor(), progress), outcome -> {
            session.changed();
            done.accept(outcome);
        }, session::changed);
    }
}
