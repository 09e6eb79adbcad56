package org.vouchsafe.ui.inbox.meaning;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.PlaceClaims.Target;
import org.vouchsafe.usecase.read.StateChange;

/** A claim that waits, being told what it means. */
public final class MeaningViewModel {
    private static final String BETWEEN = " / ";

    private final Session session;
    private final MeaningActs acts;
    private final ClaimLine line;
    private final StringProperty supplier = new SimpleStringProperty("");
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty release = new SimpleStringProperty("");
    private final StringProperty purl = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("Placed by hand in the inbox.");

    /** With the nearest candidate filled in. */
    public MeaningViewModel(Session session, MeaningActs acts, ClaimLine line) {
        this.session = session;
        this.acts = acts;
        this.line = line;
        nearest(line).ifPresent(near -> {
            supplier.set(near.supplier());
            product.set(near.product());
            release.set(near.release() == null ? "" : near.release());
        });
    }

    /** The nearest candidate of a claim that waits, as the register has it; empty when nothing comes near. */
    public static Optional<Target.InRegister> nearest(ClaimLine line) {
        String near = line.waits() == null ? null : line.waits().nearest();
        if (near == null || !near.contains(BETWEEN)) {
            return Optional.empty();
        }
        int cut = near.indexOf(BETWEEN);
        String rest = near.substring(cut + BETWEEN.length());
        int space = rest.lastIndexOf(' ');
        return Optional.of(new Target.InRegister(near.substring(0, cut), space < 0 ? rest : rest.substring(0, space),
                space < 0 ? null : rest.substring(space + 1)));
    }

    /** What the document names. */
    public String about() {
        return line.about();
    }

    public StringProperty supplierProperty() {
        return supplier;
    }

    public StringProperty productProperty() {
        return product;
    }

    /** Blank: the product, whose releases the versions in documents tell apart. */
    public StringProperty releaseProperty() {
        return release;
    }

    /** A package, when the claim names a component; blank: it names a product. */
    public StringProperty purlProperty() {
        return purl;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** What is still missing, in one sentence; null when nothing is. */
    public @Nullable String missing() {
        if (session.whyReadOnly() != null) {
            return session.whyReadOnly();
        }
        if (purl.get().isBlank() && (supplier.get().isBlank() || product.get().isBlank())) {
            return "Name supplier and product as the register has them, or a package URL.";
        }
        return reason.get().isBlank() ? "Write how you know." : null;
    }

    /** Says so, from now on for every document that names it alike. */
    public void place() {
        if (missing() != null) {
            return;
        }
        Target target = purl.get().isBlank()
                ? new Target.InRegister(supplier.get().strip(), product.get().strip(),
                        release.get().isBlank() ? null : release.get().strip())
                : new Target.Component(purl.get().strip());
        String why = reason.get().strip();
        Work<List<StateChange>> work = progress -> acts.place(line.id(), target, why, session.actor());
        String name = "alias rule for " + line.about();
        session.tasks().read("Record the " + name, work, changes -> {
            session.acts().did(new Acts.Act(name, work));
            session.notices().done("“" + line.about() + "” means " + words(target) + " from now on. "
                    + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        });
    }

    private static String words(Target target) {
        return switch (target) {
            case Target.InRegister(String of, String named, @Nullable String version) -> of + BETWEEN + named
                    + (version == null ? "" : " " + version);
            case Target.Component(String named) -> named;
        };
    }
}
