package org.vouchsafe.usecase.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureCarrier.Attachment;
import org.vouchsafe.input.Limits;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.WriteTx;

/**
 * What came together in one import, and which file a signature or list of checksums among it is there to vouch for. The same bytes are kept
 * once; so that a forgery cannot travel under a signature that is held already, its coming again is a fact of its own. Used for one import;
 * not thread-safe.
 */
public final class Deliveries {
    private final List<Arrival> came = new ArrayList<>();
    private final Map<EvidenceId, Set<EvidenceId>> linked = new LinkedHashMap<>();

    /** A carrier that came again, with the file it must be judged against; null: alone. */
    private record Delivery(EvidenceId evidence, @Nullable EvidenceId beside) {}

    /** What a file lies among. */
    public enum Among {
        /** Files in a folder or container. */
        FILES,
        /** Parts of a mail: the signature of the mail itself looks like one of what is attached. */
        PARTS_OF_A_MAIL
    }

    /** It was recorded in this import. */
    public void arrived(EvidenceId id, String path, Among among) {
        came.add(new Arrival(id, path, among, Arrival.Before.NEW));
    }

    /** It came in this import and was held already. */
    public void cameAgain(EvidenceId id, String path, Among among) {
        came.add(new Arrival(id, path, among, Arrival.Before.HELD));
    }

    /** Gives everything that came, in order: its number and its path. */
    public void each(BiConsumer<EvidenceId, String> taker) {
        came.forEach(each -> taker.accept(each.id(), each.path()));
    }

    /** How much came so far, for {@link #backTo}. */
    public int size() {
        return came.size();
    }

    /** What came since was not recorded after all. */
    public void backTo(int size) {
        came.subList(size, came.size()).clear();
    }

    /** Whether something is to be recorded; asked first, since most imports bring no signatures. */
    public boolean pending(ReadTx tx) {
        return !together(tx).isEmpty() || !alone(tx).isEmpty();
    }

    /** Records which of what came together belongs together, where that says anything new, and judges it. */
    public void settleTogether(WriteTx tx) {
        record(tx, together(tx));
    }

    /** The same, and what came by itself: the other half may have come before, or may follow. */
    public void settle(WriteTx tx) {
        List<Delivery> settled = new ArrayList<>(together(tx));
        record(tx, settled);
        List<Delivery> alone = alone(tx);
        record(tx, alone);
        settled.addAll(alone);
        tx.subject(words(tx, settled));
    }

    /** {@code E-002 vex.json.asc with E-005 vex.json}. */
    private static String words(ReadTx tx, List<Delivery> settled) {
        String first = settled.stream().limit(3).map(each -> name(tx, each.evidence())
                + (each.beside() == null ? "" : " with " + name(tx, each.beside()))).collect(Collectors.joining(", "));
        return settled.size() > 3 ? first + " and " + (settled.size() - 3) + " more" : first;
    }

    private static String name(ReadTx tx, EvidenceId id) {
        return id + tx.evidence().find(id, Viewpoint.LATEST).map(each -> " " + each.name()).orElse("");
    }

    /** The signatures and checksums that failed, by the path of the file that came with them; asked when all is settled. */
    public Map<String, List<Problem>> failed(ReadTx tx) {
        return new FailedSignatures(tx).of(came, linked);
    }

    private void record(WriteTx tx, List<Delivery> deliveries) {
        Set<EvidenceId> carriers = new LinkedHashSet<>();
        for (Delivery each : deliveries) {
            tx.recordDeliveries().came(each.evidence(), each.beside());
            if (each.beside() != null) {
                carriers.add(each.evidence());
                linked.computeIfAbsent(each.evidence(), ignored -> new LinkedHashSet<>()).add(each.beside());
            }
        }
        if (!carriers.isEmpty()) {
            var judging = new Judging(tx, Limits.DEFAULT);
            carriers.forEach(judging::cameAgain);
        }
    }

    private List<Delivery> together(ReadTx tx) {
        List<Delivery> found = new ArrayList<>();
        var company = new Company(tx, came);
        CarrierReading reading = null;
        for (Arrival each : company.carriers()) {
            for (Arrival other : company.signedBy(each)) {
                if (!isLinked(tx, each.id(), other.id())) {
                    reading = reading == null ? new CarrierReading(tx, Limits.DEFAULT) : reading;
                    if (!reading.fits(each.id(), other.id())) {
                        found.add(new Delivery(each.id(), other.id()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isLinked(ReadTx tx, EvidenceId carrier, EvidenceId file) {
        return tx.deliveries().beside(carrier).contains(file) || tx.signatures().latest(file, Viewpoint.LATEST).stream()
                .flatMap(each -> each.findings().stream())
                .anyMatch(each -> each.carrier().equals(carrier) && each.verdict() == SignatureVerdict.PASSED);
    }

    private List<Delivery> alone(ReadTx tx) {
        List<Delivery> found = new ArrayList<>();
        var company = new Company(tx, came);
        for (Arrival each : company.single()) {
            Optional<SignatureCarrier> carrier = tx.signatures().carrier(each.id());
            if (carrier.isEmpty() || carrier.get().attachment() == Attachment.EMBEDDED || carrier.get().hints().isEmpty()) {
                fileAlone(tx, each).ifPresent(found::add);
            } else if (each.before() == Arrival.Before.HELD) {
                carrierAlone(tx, each, carrier.get()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** It is about the newest file of the name, if that came since it came last; else that file may still follow. */
    private static Optional<Delivery> carrierAlone(ReadTx tx, Arrival carrier, SignatureCarrier carried) {
        long before = tx.deliveries().last(carrier.id());
        for (String name : carrier.names(carried)) {
            Evidence newest = newest(tx, name, carrier.id());
            if (newest != null && tx.deliveries().last(newest.id()) > before && !hasItsOwn(tx, newest.id(), carrier.id())) {
                return Optional.of(new Delivery(carrier.id(), newest.id()));
            }
        }
        return tx.deliveries().cameAlone(carrier.id()) ? Optional.empty() : Optional.of(new Delivery(carrier.id(), null));
    }

    private static @Nullable Evidence newest(ReadTx tx, String name, EvidenceId except) {
        Evidence newest = null;
        for (Evidence each : tx.evidence().named(name)) {
            if (!each.id().equals(except)
                    && (newest == null || tx.deliveries().last(each.id()) > tx.deliveries().last(newest.id()))) {
                newest = each;
            }
        }
        return newest;
    }

    private static boolean hasItsOwn(ReadTx tx, EvidenceId file, EvidenceId other) {
        return tx.signatures().latest(file, Viewpoint.LATEST).stream().flatMap(each -> each.findings().stream())
                .anyMatch(each -> !each.carrier().equals(other) && !each.carrier().equals(file));
    }

    /** A carrier that came last by itself may have been meant for it. */
    private static Optional<Delivery> fileAlone(ReadTx tx, Arrival file) {
        Evidence evidence = tx.evidence().find(file.id(), Viewpoint.LATEST).orElseThrow();
        Set<EvidenceId> carriers = tx.signatures().carriersFor(evidence.name(), List.of());
        if (carriers.isEmpty()) {
            return Optional.empty();
        }
        long others = tx.evidence().named(evidence.name()).stream().filter(each -> !each.id().equals(file.id()))
                .mapToLong(each -> tx.deliveries().last(each.id())).max().orElse(0);
        for (EvidenceId each : carriers) {
            if (tx.deliveries().cameAlone(each) && tx.deliveries().last(each) > others) {
                return Optional.of(new Delivery(each, file.id()));
            }
        }
        long last = tx.deliveries().last(file.id());
        boolean overtaken = others > last || carriers.stream().anyMatch(each -> tx.deliveries().last(each) > last);
        return file.before() == Arrival.Before.HELD && overtaken ? Optional.of(new Delivery(file.id(), null))
                : Optional.empty();
    }
}
