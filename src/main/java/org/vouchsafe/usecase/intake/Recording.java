package org.vouchsafe.usecase.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.evidence.NewEvidence;
import org.vouchsafe.store.evidence.Retention;
import org.vouchsafe.usecase.register.Registrar;

/** Records what was read from one file, within one change: the original, its place, and all that is derived from it. */
public final class Recording {
    private final Placing.Asked asked;
    private final Provenance provenance;

    /**
     * What the analyst says of where the files came from.
     *
     * @param receivedAt null: the moment of import
     */
    public record Provenance(@Nullable Instant receivedAt, @Nullable String from, @Nullable String channel, @Nullable String why) {}

    /**
     * What became of the file.
     *
     * @param place in words; null when it has none
     * @param unplacedReason null when it is placed or needs no place
     */
    public record Recorded(EvidenceId evidence, @Nullable String place, @Nullable String unplacedReason) {}

    public Recording(Placing.Asked asked, Provenance provenance) {
        this.asked = asked;
        this.provenance = provenance;
    }

    /** Records it; {@code now} is the moment of import. */
    public Recorded record(WriteTx tx, ReadFile file, Instant now) {
        var registrar = new Registrar(tx);
        Place place = new Placing(registrar.register(), asked).of(file);
        SupplierId named = asked.supplier() == null ? null : registrar.supplier(asked.supplier());
        ReleaseId release = release(place, registrar);
        String unplaced = place instanceof Place.Unplaced waiting ? waiting.reason() : null;
        EvidenceId id = keep(tx, file, named, unplaced, now);
        if (release != null) {
            tx.recordEvidence().place(id, release, asked.namesRelease() ? "as said at import" : "as the file says");
        }
        derive(tx, id, file, registrar);
        tx.subject(id + " " + name(file));
        return new Recorded(id, release == null ? null : place(registrar, release), unplaced);
    }

    /** Places a document that is held already where the options of this import say; null when they say nothing new. */
    public @Nullable String placeAgain(WriteTx tx, EvidenceId id, @Nullable ReleaseId placedAt, ReadFile file) {
        var registrar = new Registrar(tx);
        Place place = new Placing(registrar.register(), asked).of(file);
        ReleaseId release = release(place, registrar);
        if (release == null || release.equals(placedAt)) {
            return null;
        }
        tx.recordEvidence().place(id, release, "as said at import");
        tx.subject(id + " " + name(file));
        return place(registrar, release);
    }

    private static @Nullable ReleaseId release(Place place, Registrar registrar) {
        return switch (place) {
            case Place.Known known -> {
                registrar.remember(known.release(), known.identifiers(), known.productNames());
                yield known.release();
            }
            case Place.New made -> {
                SupplierId supplier = made.supplier() == null ? registrar.supplier(made.supplierName()) : made.supplier();
                ProductId product = made.product() == null ? registrar.product(supplier, made.productName()) : made.product();
                ReleaseId release = registrar.release(product, made.version());
                registrar.remember(release, made.identifiers(), made.productNames());
                yield release;
            }
            case Place.Unplaced _,Place.NotNeeded _ -> null;
        };
    }

    private EvidenceId keep(WriteTx tx, ReadFile file, @Nullable SupplierId named, @Nullable String unplaced, Instant now) {
        Instant received = provenance.receivedAt() == null ? now : provenance.receivedAt();
        var origin = new Origin(received, provenance.from(), provenance.channel(), provenance.why());
        return tx.recordEvidence().keep(new NewEvidence(name(file), file.bytes(), file.kind(), file.result().formatAndVersion(), origin,
                SignatureVerdict.NONE, named, unplaced, Retention.STANDARD, file.problems()));
    }

    private static void derive(WriteTx tx, EvidenceId id, ReadFile file, Registrar registrar) {
        file.result().inventories().forEach(inventory -> tx.recordInventories().add(id, inventory));
        file.result().claimDocuments().forEach(document -> tx.recordClaims().add(id, document));
        file.result().advisories().forEach(advisory -> tx.recordAdvisories().add(id, advisory));
        file.result().register().forEach(registrar::apply);
        file.result().answers().forEach(returned -> tx.recordQuestionnaires().received(id, returned.sheet()));
    }

    private static String place(Registrar registrar, ReleaseId release) {
        return registrar.register().release(release).map(found -> registrar.register().place(found)).orElse("");
    }

    private static String name(ReadFile file) {
        String within = file.found().within();
        return within.substring(within.lastIndexOf('/') + 1);
    }
}
