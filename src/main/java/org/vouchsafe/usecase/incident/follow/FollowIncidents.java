package org.vouchsafe.usecase.incident.follow;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.RoomReading;
import org.vouchsafe.usecase.incident.Triage;
import org.vouchsafe.usecase.incident.indicator.SearchedEvidence;
import org.vouchsafe.usecase.position.AfterActs;
import org.vouchsafe.usecase.position.Positions;

/**
 * After each act: a closed incident under watch whose closure is contradicted is open again, and where malicious code ran or may have run the records
 * that must follow are demanded. Both are said once, by the program, with the evidence.
 */
public final class FollowIncidents implements AfterActs {
    /** How the log calls it. */
    public static final String FOLLOW = "incident follows";
    /** Who says it. */
    public static final String PROGRAM = "Vouchsafe";
    private final List<Triage.Item> checklist;
    private final SearchedEvidence searched;
    private final InstantSource clock;

    /**
     * The incidents of a workspace.
     *
     * @param checklist what must be seen to first
     * @param searched where indicators were looked for
     */
    public FollowIncidents(List<Triage.Item> checklist, SearchedEvidence searched, InstantSource clock) {
        this.searched = searched;
        this.checklist = List.copyOf(checklist);
        this.clock = clock;
    }

    /** Something to be said. */
    record Saying(Entry entry, List<EvidenceId> evidence) {}

    private record Due(Incident incident, List<Saying> sayings) {}

    @Override
    public List<String> follow(Workspace workspace, Positions positions) {
        var rooms = new RoomReading(positions, checklist, searched, clock);
        List<Due> due = workspace.read(tx -> tx.incidents().isEmpty() ? List.of() : due(tx, rooms));
        List<String> said = new ArrayList<>();
        due.forEach(each -> said.addAll(record(workspace, each)));
        return List.copyOf(said);
    }

    private List<Due> due(ReadTx tx, RoomReading rooms) {
        List<Due> due = new ArrayList<>();
        for (Incident each : tx.incidents().at(Viewpoint.LATEST)) {
            boolean watched = each.isWatchedOn(rooms.today(Viewpoint.LATEST));
            if (each.status() == Incident.Status.OPEN || watched) {
                List<Saying> sayings = sayings(rooms.of(tx, each, Viewpoint.LATEST));
                if (!sayings.isEmpty()) {
                    due.add(new Due(each, sayings));
                }
            }
        }
        return due;
    }

    private static List<Saying> sayings(IncidentRoom room) {
        List<Saying> sayings = new ArrayList<>();
        var contradiction = room.contradiction();
        var closure = room.incident().closure();
        if (closure != null) {
            if (contradiction == null) {
                return sayings;
            }
            sayings.add(new Saying(new Entry.Contradicted(closure.number(), contradiction.reason()), contradiction.evidence()));
        }
        sayings.addAll(new AssumedCompromise(room).sayings());
        return sayings;
    }

    private static List<String> record(Workspace workspace, Due due) {
        var entry = new org.vouchsafe.store.audit.Entry(PROGRAM, FOLLOW, due.incident().id().value(), "");
        return workspace.write(entry, tx -> {
            Incident now = tx.incidents().find(due.incident().id().value(), Viewpoint.LATEST).orElse(due.incident());
            List<String> said = new ArrayList<>();
            // Something was said meanwhile, and after that this is judged anew.
            if (now.log().size() == due.incident().log().size()) {
                for (Saying each : due.sayings()) {
                    long number = tx.recordIncidents().say(now.id(), each.entry(), each.evidence());
                    said.add(now.id() + " entry " + number + ": " + EntryWords.of(each.entry()));
                }
                tx.subject(now.id() + ", " + due.sayings().size() + (due.sayings().size() == 1 ? " entry" : " entries"));
            }
            return said;
        });
    }
}
