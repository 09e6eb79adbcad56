package org.vouchsafe.usecase.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.carrier.MemberPath;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.signature.SignatureSigns;
import org.vouchsafe.input.Limits;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.evidence.NewEvidence;
import org.vouchsafe.store.evidence.Retention;
import org.vouchsafe.usecase.intake.advisory.ReplacedRecords;
import org.vouchsafe.usecase.questionnaire.ReturnChecks;
import org.vouchsafe.usecase.questionnaire.mapping.MappedReading;
import org.vouchsafe.usecase.register.Registrar;
import org.vouchsafe.usecase.signature.Judging;

/** Records what was read from one file, within one change: the original, its place, and all that is derived from it. */
public final class Recording {
    private final Placing.Asked asked;

    /**
     * What became of the file.
     *
     * @param place in words; null when it has none
     * @param unplacedReason null when it is placed or needs no place
     */
    public record Recorded(EvidenceId evidence, @Nullable String place, @Nullable String unplacedReason) {}

    public Recording(Placing.Asked asked) {
        this.asked = asked;
    }

    /**
     * The file with what shows when the records in it are held against those of others, and the answers against the requests that were sent; a stranger's
     * statements are left out.
     */
    ReadFile heldAgainstWhatIsHeld(WriteTx tx, ReadFile read, Provenance provenance, Instant now) {
        List<Problem> replaced = ReplacedRecords.of(tx, read.found().shown(), read.result().advisories(), provenance.origin(now).from());
        if (replaced.isEmpty()) {
            return heldAgainstRequests(tx, read);
        }
        List<Problem> found = new ArrayList<>(read.problems());
        found.addAll(replaced);
        return heldAgainstRequests(tx, new ReadFile(read.received(), read.recognition(), read.result().with(found), read.mapping()));
    }

    private ReadFile heldAgainstRequests(WriteTx tx, ReadFile read) {
        ReadFile file = new MappedReading(tx).of(read, asked.supplier());
        if (file.result().answers().isEmpty()) {
            return file;
        }
        var checks = ReturnChecks.within(tx, asked.supplier());
        List<Problem> found = new ArrayList<>(file.problems());
        file.result().answers().forEach(each -> found.addAll(checks.of(file.found().shown(), each, file.problems())));
        boolean stranger = found.stream().anyMatch(each -> each.code().equals(ReturnChecks.WRONG_SUPPLIER));
        ReadResult result = file.result().with(found);
        return new ReadFile(file.received(), file.recognition(), stranger ? result.withoutClaims() : result, file.mapping());
    }

    /** Records it; {@code now} is the moment of import. */
    Recorded record(WriteTx tx, ReadFile file, Provenance provenance, Instant now) {
        var registrar = new Registrar(tx);
        Place place = new Placing(registrar.register(), asked).of(file);
        SupplierId named = asked.supplier() == null ? null : registrar.supplier(asked.supplier());
        ReleaseId release = release(place, registrar);
        String unplaced = place instanceof Place.Unplaced waiting ? waiting.reason() : null;
        EvidenceId id = tx.recordEvidence().keep(new NewEvidence(name(file.found()), file.received().content(), file.kind(),
                file.result().formatAndVersion(), provenance.origin(now), SignatureVerdict.NONE, named, unplaced, Retention.STANDARD,
                file.problems()));
        if (release != null) {
            tx.recordEvidence().place(id, release, asked.namesRelease() ? "as said at import" : "as the file says");
        }
        derive(tx, id, file, registrar);
        var judging = new Judging(tx, Limits.DEFAULT);
        judging.arrived(id, Optional.ofNullable(file.result().signature()));
        if (!file.result().register().isEmpty()) {
            judging.everything();
        }
        tx.subject(id + " " + name(file.found()));
        return new Recorded(id, release == null ? null : place(registrar, release), unplaced);
    }

    /** Records what was copied from a feed. It belongs to no release, and no option of an import is about it. */
    public static EvidenceId copied(WriteTx tx, ReadFile file, Origin origin) {
        if (!file.result().claimDocuments().isEmpty()) {
            return new Recording(new Placing.Asked(null, null, null)).record(tx, file,
                    new Provenance(origin.receivedAt(), origin.from(), origin.channel(), origin.why(), null), origin.receivedAt())
                    .evidence();
        }
        EvidenceId id = tx.recordEvidence().keep(new NewEvidence(name(file.found()), file.received().content(), file.kind(),
                file.result().formatAndVersion(), origin, SignatureVerdict.NONE, null, null, Retention.STANDARD, file.problems()));
        file.result().advisories().forEach(advisory -> tx.recordAdvisories().add(id, advisory));
        tx.recordSignals().add(id, file.result().signals());
        return id;
    }

    /** Places a document that is held already where the options of this import say; null when they say nothing new. */
    public @Nullable String placeAgain(WriteTx tx, EvidenceId id, @Nullable ReleaseId placedAt, ReadFile file) {
        var registrar = new Registrar(tx);
        tx.subject(id + " " + name(file.found()));
        return placed(tx, id, placedAt, new Placing(registrar.register(), asked).of(file), registrar);
    }

    private static @Nullable String placed(WriteTx tx, EvidenceId id, @Nullable ReleaseId placedAt, Place place, Registrar registrar) {
        ReleaseId release = release(place, registrar);
        if (release == null || release.equals(placedAt)) {
            return null;
        }
        tx.recordEvidence().place(id, release, "as said at import");
        new Judging(tx, Limits.DEFAULT).again(id);
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

    /**
     * A mail or container that was looked through.
     *
     * @param format what it is
     * @param kept how many files that came in it are evidence now
     */
    record Carried(Received received, String format, List<Problem> problems, int kept) {}

    /** Records a mail or container under a number that was reserved for it. */
    Recorded carrier(WriteTx tx, EvidenceId reserved, Carried carried, Provenance provenance, Instant now) {
        var registrar = new Registrar(tx);
        Received received = carried.received();
        Place place = new Placing(registrar.register(), asked).ofCarrier(carried.kept());
        SupplierId named = asked.supplier() == null ? null : registrar.supplier(asked.supplier());
        ReleaseId release = release(place, registrar);
        String unplaced = place instanceof Place.Unplaced waiting ? waiting.reason() : null;
        tx.recordEvidence().keep(reserved,
                new NewEvidence(name(received.found()), received.content(), DocumentKind.DOCUMENT, carried.format(),
                        provenance.origin(now), SignatureVerdict.NONE, named, unplaced, Retention.STANDARD, carried.problems()));
        if (release != null) {
            tx.recordEvidence().place(reserved, release, "as said at import");
        }
        return new Recorded(reserved, release == null ? null : place(registrar, release), unplaced);
    }

    /** Places a mail or container that is held already where the options of this import say; null when they say nothing new. */
    @Nullable
    String placeCarrierAgain(WriteTx tx, EvidenceId id, @Nullable ReleaseId placedAt) {
        var registrar = new Registrar(tx);
        return placed(tx, id, placedAt, new Placing(registrar.register(), asked).ofCarrier(0), registrar);
    }

    private static void derive(WriteTx tx, EvidenceId id, ReadFile file, Registrar registrar) {
        file.result().inventories().forEach(inventory -> tx.recordInventories().add(id, inventory));
        file.result().claimDocuments().forEach(document -> tx.recordClaims().add(id, document));
        file.result().advisories().forEach(advisory -> tx.recordAdvisories().add(id, advisory));
        tx.recordSignals().add(id, file.result().signals());
        file.result().register().forEach(registrar::apply);
        file.result().answers().forEach(returned -> answers(tx, id, returned.sheet(), file.mapping()));
        file.result().provenance().forEach(each -> tx.recordProvenance().add(id, each));
    }

    private static void answers(WriteTx tx, EvidenceId id, AnswerSheet sheet, @Nullable Long mapping) {
        if (mapping == null) {
            tx.recordQuestionnaires().received(id, sheet);
        } else {
            tx.recordQuestionnaires().mapped(id, sheet, mapping, List.of());
        }
    }

    /** A mail or container and all that came in it are recorded: it may be signed as a whole, or sign what it held. */
    void signed(WriteTx tx, EvidenceId id, Received received) {
        boolean readable = received.file().size() <= Limits.DEFAULT.fileBytes();
        new Judging(tx, Limits.DEFAULT).arrived(id, readable ? new SignatureSigns(Limits.DEFAULT).in(received.file()) : Optional.empty());
    }

    private static String place(Registrar registrar, ReleaseId release) {
        return registrar.register().release(release).map(found -> registrar.register().place(found)).orElse("");
    }

    private static String name(FileWalk.Found found) {
        return MemberPath.shown(found.name());
    }
}
