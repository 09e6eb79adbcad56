package org.vouchsafe.assess.incident;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Standing;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Contradiction;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.ReasonCode;

/** Holds what is known now against how an incident stood when it was closed. Pure. */
public final class ClosureWatch {
    /** Gates that evidence can open again; whether everything is clear is looked at one by one, and actions come and go without evidence. */
    private static final Set<String> GATES = Set.of("rebuilt", "indicators", "controls");
    private static final int NAMED = 5;
    private final RoomFacts facts;
    private final LogEntry closure;
    private final Standing stood;
    private final List<String> words = new ArrayList<>();
    private final Set<EvidenceId> evidence = new TreeSet<>();

    private ClosureWatch(RoomFacts facts, LogEntry closure, Standing stood) {
        this.facts = facts;
        this.closure = closure;
        this.stood = stood;
    }

    /** How everything stands now, for a closure that is to be watched. */
    public static Standing standing(RoomFacts facts, Collection<GateResult> gates, long newestRelease) {
        return new Standing(Unclear.of(facts).stream()
                .map(each -> new Standing.Unsettled(each.unit(), each.advisory(), each.state(), each.contradicted())).toList(),
                gates.stream().flatMap(each -> each.missing().stream()).toList(), newestRelease);
    }

    /** Whether the closure in force is contradicted; empty while it is not, or when the incident is open. */
    public static Optional<Contradiction> of(RoomFacts facts, Collection<GateResult> gates) {
        LogEntry closure = facts.incident().closure();
        if (closure == null || !(closure.said() instanceof Entry.Closed closed)) {
            return Optional.empty();
        }
        // A closure of which nobody noted how all stood can only be held against what it was said to be closed over.
        Standing stood = closed.stood() == null ? new Standing(List.of(), List.of(), Long.MAX_VALUE) : closed.stood();
        if (closed.stood() == null && !closed.overridden().isEmpty()) {
            return Optional.empty();
        }
        return new ClosureWatch(facts, closure, stood).judged(gates);
    }

    private Optional<Contradiction> judged(Collection<GateResult> gates) {
        Unclear.of(facts).stream().filter(this::isNew).forEach(this::add);
        ranOut();
        gates.stream().filter(each -> GATES.contains(each.id())).flatMap(each -> each.missing().stream())
                .filter(each -> !stood.missing().contains(each)).forEach(words::add);
        facts.hits().stream().map(each -> each.place().evidence()).filter(this::isSince).forEach(evidence::add);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> distinct = words.stream().distinct().toList();
        String more = distinct.size() <= NAMED ? "" : " And " + (distinct.size() - NAMED) + " more.";
        return Optional.of(new Contradiction(String.join(" ", distinct.subList(0, Math.min(NAMED, distinct.size()))) + more,
                List.copyOf(evidence)));
    }

    private boolean isNew(Unclear now) {
        List<Standing.Unsettled> before = stood.unsettled().stream().filter(each -> each.unit().equals(now.unit())).toList();
        Standing.Unsettled same = before.stream().filter(each -> each.advisory().equals(now.advisory())).findFirst().orElse(null);
        if (same != null) {
            return now.state().compareTo(same.state()) < 0 || now.contradicted() && !same.contradicted();
        }
        return !isUnheardOf(now);
    }

    /** A release entered since of which nothing at all is known contradicts nothing: it is asked about like any other. */
    private boolean isUnheardOf(Unclear now) {
        Position position = now.position();
        return now.unit() instanceof Unit.OfRelease(var release) && release.value() > stood.newestRelease()
                && (position == null || position.reason() == ReasonCode.NO_EVIDENCE);
    }

    private void add(Unclear now) {
        words.add(now.words());
        Position position = now.position();
        if (position != null) {
            position.evidence().stream().filter(this::isSince).forEach(evidence::add);
            if (evidence.isEmpty()) {
                facts.evidence().stream().filter(each -> isSince(each.withdrawn())).map(Evidence::id).forEach(evidence::add);
            }
        }
    }

    /** Exceptions the closure rested on that hold no longer, over what is still not clear. */
    private void ranOut() {
        LocalDate day = LocalDate.ofInstant(closure.recorded().at(), ZoneOffset.UTC);
        List<Unclear> unclear = Unclear.of(facts);
        for (Room.Granted then : Room.of(before(), day).exceptions()) {
            if (then.inForce()) {
                Room.Granted now = facts.room().exceptions().stream().filter(each -> each.entry().equals(then.entry())).findFirst()
                        .orElse(null);
                if (now == null || !now.inForce()) {
                    unclear.stream().filter(one -> then.said().unit() instanceof Unit.Whole || one.unit().equals(then.said().unit()))
                            .filter(one -> facts.room().exceptionFor(one.unit()).isEmpty()).findFirst()
                            .ifPresent(one -> words.add("Exception " + then.entry().number() + " " + ended(now) + ", and " + one.words()));
                }
            }
        }
    }

    /** The incident as its log stood when it was closed: what was retracted since counted then. */
    private Incident before() {
        Incident incident = facts.incident();
        return new Incident(incident.id(), incident.opened(), incident.openedBy(), incident.head(),
                incident.log().stream().filter(each -> each.number() < closure.number()).toList());
    }

    private static String ended(Room.@Nullable Granted exception) {
        return exception == null ? "was retracted" : exception.ended() == null ? "ran out on " + exception.said().until() : "was ended";
    }

    private boolean isSince(EvidenceId id) {
        return facts.evidence().stream().filter(each -> each.id().equals(id))
                .anyMatch(each -> isSince(each.recorded()) || isSince(each.withdrawn()));
    }

    private boolean isSince(@Nullable Recorded recorded) {
        return recorded != null && recorded.seq() > closure.recorded().seq();
    }
}
