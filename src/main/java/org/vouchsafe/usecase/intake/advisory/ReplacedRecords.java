package org.vouchsafe.usecase.intake.advisory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.store.ReadTx;

/**
 * Newer versions of records another sender brought. What the analyst takes in from nobody in particular takes their place; what a sender is named for does
 * not, or a supplier's file could take back what a feed warned of. Neither may happen unseen.
 */
public final class ReplacedRecords {
    private ReplacedRecords() {}

    /**
     * A warning for each held record of which one of these is a newer version and that came from somebody else; to be asked before they are recorded.
     *
     * @param file as the problems call it
     * @param from who sent the file; null: nobody was named
     */
    public static List<Problem> of(ReadTx tx, String file, List<AdvisoryRecord> records, @Nullable String from) {
        List<Problem> found = new ArrayList<>();
        for (AdvisoryRecord each : records) {
            tx.advisories().naming(List.of(each.id())).stream()
                    .filter(held -> held.withdrawn() == null && held.record().withdrawn() == null
                            && held.record().lineage().equals(each.lineage()) && isNewer(each, held))
                    .flatMap(held -> tx.evidence().find(held.evidence(), Viewpoint.LATEST).stream())
                    .filter(held -> !Objects.equals(held.origin().from(), from)).findFirst()
                    .ifPresent(held -> found.add(from == null ? replaced(file, each, held) : kept(file, each, held)));
        }
        return found;
    }

    private static boolean isNewer(AdvisoryRecord record, AdvisoryFact held) {
        Instant time = record.modified();
        return time != null && held.record().modified() != null && time.isAfter(held.record().modified());
    }

    private static Problem replaced(String file, AdvisoryRecord record, Evidence held) {
        String what = record.withdrawn() == null
                ? "Its record of %s is newer than that of %s and takes its place.".formatted(record.id(), whose(held))
                : "It says that %s was taken back by its publisher; that of %s no longer counts.".formatted(record.id(), whose(held));
        return new Problem("RECORD_REPLACED", Severity.WARNING, file, Location.WHOLE_FILE, what,
                "If the sender is not who publishes it, withdraw this file: 'vouchsafe evidence withdraw'.");
    }

    private static Problem kept(String file, AdvisoryRecord record, Evidence held) {
        String what = record.withdrawn() == null ? "Its record of %s is newer than that of %s, which somebody else sent: both count."
                : "It says that %s was taken back by its publisher; that of %s, which somebody else sent, goes on counting.";
        return new Problem("RECORD_KEPT", Severity.WARNING, file, Location.WHOLE_FILE, what.formatted(record.id(), whose(held)),
                "If the newer one is right, withdraw the earlier file: 'vouchsafe evidence withdraw %s'.".formatted(held.id()));
    }

    private static String whose(Evidence held) {
        return held.origin().from() == null ? held.id().toString() : held.id() + " from " + held.origin().from();
    }
}
