package org.vouchsafe.ui.inbox.decide;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.Making;
import org.vouchsafe.usecase.suggest.Suggestion;

/** A file being placed at a release. */
public final class PlaceViewModel {
    /** Attaches a file to a release. */
    @FunctionalInterface
    public interface Placer {
        List<StateChange> place(EvidenceId evidence, PlaceEvidence.Target target, String reason, Actor actor);
    }

    private final Session session;
    private final Placer placer;
    private final InboxItem item;
    private final StringProperty supplier;
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty release = new SimpleStringProperty("");
    private final BooleanProperty newRelease = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");

    /** @param known what is filled in already; null: nothing */
    public PlaceViewModel(Session session, Placer placer, InboxItem item, @Nullable Suggestion known) {
        this.session = session;
        this.placer = placer;
        this.item = item;
        this.supplier = new SimpleStringProperty(known == null ? "" : known.supplier());
        if (known != null) {
            product.set(known.product() == null ? "" : known.product());
            release.set(known.release() == null ? "" : known.release());
        }
    }

    /** Name of the file. */
    public String about() {
        return item.title();
    }

    public StringProperty supplierProperty() {
        return supplier;
    }

    public StringProperty productProperty() {
        return product;
    }

    public StringProperty releaseProperty() {
        return release;
    }

    /** Whether supplier, product and release may be new to the register. */
    public BooleanProperty newReleaseProperty() {
        return newRelease;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** What is still missing, in one sentence; null when it can be placed. */
    public @Nullable String missing() {
        if (supplier.get().isBlank() || product.get().isBlank() || release.get().isBlank()) {
            return "Name supplier, product and release as the register has them.";
        }
        if (reason.get().isBlank()) {
            return "Write how you know where it belongs.";
        }
        return session.whyReadOnly();
    }

    /** Places it. */
    public void place() {
        EvidenceId evidence = Objects.requireNonNull(item.evidence());
        String where = product.get().strip() + " " + release.get().strip();
        var target = new PlaceEvidence.Target(supplier.get().strip(), product.get().strip(), release.get().strip(),
                newRelease.get() ? Making.MAKE_NEW : Making.KNOWN_ONLY);
        String why = reason.get().strip();
        Actor actor = session.actor();
        session.tasks().read("Place " + item.title(), progress -> placer.place(evidence, target, why, actor), changes -> {
            session.acts().did(new Acts.Act("placing of " + item.title(),
                    progress -> placer.place(evidence, target, why, actor)));
            session.notices()
                    .done(item.title() + " is placed at " + where + ". " + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        });
    }
}
