package org.vouchsafe.usecase.decide;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/** Records an analyst's determination, and takes it back. */
public final class Decide {
    /** So many positions are named in the line of the log; all of them are in the facts it stands for. */
    private static final int NAMED = 10;
    private final Workspace workspace;
    private final Positions positions;
    private final InstantSource clock;

    public Decide(Workspace workspace, Positions positions, InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * What is decided.
     *
     * @param release {@code [SUPPLIER/]PRODUCT@VERSION}
     * @param reason never blank
     * @param expires the last day on which it holds; null: it does not expire
     * @param advisoryHeld whether the id must be one that is held
     */
    public record Request(String release, String advisory, State state, String reason, @Nullable String justification,
            List<EvidenceId> evidence, @Nullable LocalDate expires, Named advisoryHeld) {
        /** On an advisory that is held. */
        public Request(String release, String advisory, State state, String reason, @Nullable String justification,
                List<EvidenceId> evidence, @Nullable LocalDate expires) {
            this(release, advisory, state, reason, justification, evidence, expires, Named.HELD);
        }

        public Request {
            evidence = List.copyOf(evidence);
        }
    }

    /** Whether something held here names the advisory. */
    public enum Named {
        /** Something must: a mistyped id would record a decision that meets nothing. */
        HELD,
        /** The id is meant as it stands: its advisory has not arrived. */
        TO_COME
    }

    /**
     * The decision's id and what it changed.
     *
     * @param notices what the user should know, in sentences
     */
    public record Outcome(DecisionId decision, List<StateChange> changes, List<String> notices) {
        public Outcome {
            changes = List.copyOf(changes);
            notices = List.copyOf(notices);
        }
    }

    /**
     * Records a determination.
     *
     * @throws Refused when there is no reason, the release is not known or ambiguous, the justification is no VEX word, the evidence is not
     *     held, nothing held names the advisory, it expires before today, or the workspace is read-only
     */
    public Outcome decide(Request request, Actor actor) {
        refuseIncomplete(request);
        return Guard.of(() -> {
            refuseExpired(request);
            RegisterIndex register = workspace.read(tx -> register(tx, request));
            Release release = new ReleaseFinder(register).find(request.release());
            var entry = new Entry(actor.name(), "decide", register.place(release) + ", " + request.advisory().strip(),
                    request.reason().strip());
            List<String> notices = workspace.read(tx -> notices(tx, request.advisory().strip()));
            var made = new ArrayList<DecisionId>();
            List<StateChange> changes = changing(entry, List.of(request.advisory()), tx -> {
                made.add(tx.recordDecisions().add(release.id(), request.advisory().strip(), request.state(), request.reason().strip(),
                        request.justification(), request.evidence(), request.expires()));
                return null;
            });
            return new Outcome(made.getFirst(), changes, notices);
        });
    }

    /**
     * Records the same determination, or one for each, of several positions as one act: all of them, or none.
     *
     * @throws Refused as {@link #decide}, and when there is nothing to decide
     */
    public List<StateChange> decideAll(List<Request> requests, Actor actor) {
        if (requests.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "There is nothing to decide.");
        }
        requests.forEach(Decide::refuseIncomplete);
        return Guard.of(() -> {
            requests.forEach(this::refuseExpired);
            List<Release> releases = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (Request request : requests) {
                RegisterIndex register = workspace.read(tx -> register(tx, request));
                Release release = new ReleaseFinder(register).find(request.release());
                releases.add(release);
                words.add(register.place(release) + ", " + request.advisory().strip());
            }
            List<String> advisories = requests.stream().map(each -> each.advisory().strip()).distinct().toList();
            var entry = new Entry(actor.name(), "decide", together(words), requests.getFirst().reason().strip());
            return changing(entry, advisories, tx -> {
                for (int i = 0; i < requests.size(); i++) {
                    Request each = requests.get(i);
                    tx.recordDecisions().add(releases.get(i).id(), each.advisory().strip(), each.state(), each.reason().strip(),
                            each.justification(), each.evidence(), each.expires());
                }
                return null;
            });
        });
    }

    private static String together(List<String> places) {
        int more = places.size() - NAMED;
        return places.size() == 1 ? places.getFirst()
                : places.size() + " positions: " + String.join("; ", places.subList(0, Math.min(NAMED, places.size())))
                        + (more > 0 ? " and " + more + " more" : "");
    }

    /** Takes a decision back: a reversing fact, nothing is deleted. */
    public List<StateChange> withdraw(DecisionId decision, String reason, Actor actor) {
        return Guard.of(() -> {
            Decision known = workspace.read(tx -> tx.decisions().find(decision))
                    .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no decision " + decision.value() + "."));
            if (known.withdrawn() != null) {
                throw new Refused(Refused.Kind.REQUEST, "Decision " + decision.value() + " was taken back already.");
            }
            var entry = new Entry(actor.name(), "withdraw decision", workspace.read(tx -> words(tx, known)), reason.strip());
            return changing(entry, List.of(known.advisoryId()), tx -> {
                tx.recordDecisions().withdraw(decision, reason.strip());
                return null;
            });
        });
    }

    private static List<String> notices(ReadTx tx, String advisory) {
        return new AdvisoryFinder(tx, Viewpoint.LATEST).knows(advisory) ? List.of()
                : List.of("Nothing held is about " + advisory + " yet. The decision waits for its advisory.");
    }

    private List<StateChange> changing(Entry entry, List<String> advisories, Function<WriteTx, @Nullable Object> act) {
        List<PositionRow> before = towards(advisories);
        workspace.<@Nullable Object>write(entry, act);
        positions.settle();
        return Changes.between(before, towards(advisories));
    }

    private List<PositionRow> towards(List<String> advisories) {
        return workspace.read(tx -> positions.towards(tx, Viewpoint.LATEST, advisories).rows());
    }

    private static void refuseIncomplete(Request request) {
        if (request.reason().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "A decision needs a reason.");
        }
        if (request.advisory().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say which advisory is decided on.");
        }
        if (request.justification() != null && Justification.ofWord(request.justification()).isEmpty()) {
            List<String> words = java.util.Arrays.stream(Justification.values()).filter(each -> each != Justification.OTHER)
                    .map(Justification::word).toList();
            throw new Refused(Refused.Kind.REQUEST, "'" + request.justification() + "' is not a VEX justification. They are "
                    + String.join(", ", words) + ".");
        }
    }

    private static RegisterIndex register(ReadTx tx, Request request) {
        for (EvidenceId id : request.evidence()) {
            if (tx.evidence().find(id, Viewpoint.LATEST).isEmpty()) {
                throw new Refused(Refused.Kind.REQUEST, "There is no evidence " + id + ".");
            }
        }
        if (request.advisoryHeld() == Named.HELD) {
            var known = new AdvisoryFinder(tx, Viewpoint.LATEST);
            if (!known.knows(request.advisory().strip())) {
                throw new Refused(Refused.Kind.REQUEST, "No advisory, statement or decision held here names '"
                        + request.advisory().strip() + "'." + known.hint(request.advisory().strip())
                        + " If the id is right and its advisory is still to come, say so: --advisory-to-come on the command line.");
            }
        }
        return new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
    }

    private void refuseExpired(Request request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (request.expires() != null && request.expires().isBefore(today)) {
            throw new Refused(Refused.Kind.REQUEST, "The decision would expire on " + request.expires() + ", which is past: it would"
                    + " never hold. Today is " + today + " (UTC).");
        }
    }

    private static String words(ReadTx tx, Decision decision) {
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        return register.release(decision.release()).map(register::place).orElse("a release") + ", " + decision.advisoryId();
    }
}
