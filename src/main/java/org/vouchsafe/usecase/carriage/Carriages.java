package org.vouchsafe.usecase.carriage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Carriage;
import org.vouchsafe.domain.evidence.CarriedBy;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.store.ReadTx;

/** What came in what, for all evidence that a viewpoint sees. */
public final class Carriages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private final Map<EvidenceId, List<CarriedBy>> carriedBy = new HashMap<>();
    private final Map<EvidenceId, List<Carriage>> carries = new HashMap<>();

    public Carriages(ReadTx tx, Viewpoint viewpoint, List<Evidence> all) {
        List<Carriage> carriages = tx.carriers().all(viewpoint);
        if (carriages.isEmpty()) {
            return;
        }
        Map<EvidenceId, Evidence> known = new HashMap<>();
        all.forEach(each -> known.put(each.id(), each));
        Map<EvidenceId, Message> messages = tx.carriers().messages(viewpoint);
        for (Carriage each : carriages) {
            Evidence carrier = known.get(each.carrier());
            if (carrier != null) {
                carriedBy.computeIfAbsent(each.evidence(), id -> new ArrayList<>())
                        .add(new CarriedBy(each.carrier(), each.path(), words(carrier, messages.get(carrier.id()))));
                carries.computeIfAbsent(each.carrier(), id -> new ArrayList<>()).add(each);
            }
        }
    }

    /** What this came in. */
    public List<CarriedBy> of(EvidenceId evidence) {
        return carriedBy.getOrDefault(evidence, List.of());
    }

    /** What came in this. */
    public List<Carriage> in(EvidenceId carrier) {
        return carries.getOrDefault(carrier, List.of());
    }

    /** {@code mail of 2 April 2026 from anna@northwind.example}, or {@code zip archive drop.zip}. */
    static String words(Evidence carrier, @org.jspecify.annotations.Nullable Message message) {
        if (message == null) {
            return carrier.format() + " " + carrier.name();
        }
        Instant day = message.sentAt() != null ? message.sentAt() : message.receivedAt();
        return "mail" + (day == null ? "" : " of " + DAY.format(day)) + (message.sender() == null ? "" : " from " + message.sender());
    }
}
