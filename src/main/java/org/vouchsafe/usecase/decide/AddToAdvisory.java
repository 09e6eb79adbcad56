package org.vouchsafe.usecase.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;

/**
 * Records what the records of an advisory do not say: windows in which affected versions could be had, hashes of artefacts, and that it is malicious code. Facts;
 * nothing is changed in place, and all of it can be taken back.
 */
public final class AddToAdvisory {
    /** How the log calls these acts. */
    static final String ADD = "add to advisory";
    static final String TAKE_BACK = "take back from advisory";
    private final Workspace workspace;
    private final Positions positions;

    public AddToAdvisory(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** A span in which affected versions could be had, both ends included. */
    public record Window(Instant start, Instant end) {}

    /** What an advisory is said to be besides what its records say. */
    public enum Nature {
        MALICIOUS, AS_RECORDED
    }

    /**
     * What is added.
     *
     * @param advisory any id; it need not be held yet
     * @param windows none, one or several
     * @param hashes of affected artefacts, none, one or several
     * @param source who says so; never blank
     */
    public record Request(String advisory, List<Window> windows, List<Hash> hashes, Nature nature, String source) {
        public Request {
            windows = List.copyOf(windows);
            hashes = List.copyOf(hashes);
        }

        /** A request that adds no hashes. */
        public Request(String advisory, List<Window> windows, Nature nature, String source) {
            this(advisory, windows, List.of(), nature, source);
        }
    }

    /**
     * What became of it.
     *
     * @param held false when no advisory document is held under this id, so that nothing can match yet
     */
    public record Outcome(List<AdditionId> additions, List<StateChange> changes, boolean held) {
        public Outcome {
            additions = List.copyOf(additions);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Records it.
     *
     * @throws Refused when nothing is added, the source is blank, a window ends before it starts, or the workspace is read-only
     */
    public Outcome add(Request request, Actor actor) {
        if (request.advisory().isBlank() || request.source().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say which advisory, and who says so (the source).");
        }
        var contents = new ArrayList<Content>();
        for (Window each : request.windows()) {
            if (each.end().isBefore(each.start())) {
                throw new Refused(Refused.Kind.REQUEST, "The window ends (" + each.end() + ") before it starts (" + each.start() + ").");
            }
            contents.add(new Content.Window(each.start(), each.end()));
        }
        for (Hash each : request.hashes()) {
            if (!each.hasPossibleLength()) {
                throw new Refused(Refused.Kind.REQUEST,
                        "'%s' cannot be a %s hash: it has %d digits.".formatted(each.hex(), each.algorithm(),
                                each.hex().length()));
            }
            contents.add(new Content.Artefact(each));
        }
        if (request.nature() == Nature.MALICIOUS) {
            contents.add(new Content.Malicious());
        }
        if (contents.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "There is nothing to record: give a window or a hash, or say that it is malicious.");
        }
        return record(request.advisory().strip(), contents, request.source().strip(), actor);
    }

    /**
     * Lets only this window of its advisory count.
     *
     * @throws Refused when there is no such window that stands, or no reason
     */
    public Outcome choose(AdditionId window, String reason, Actor actor) {
        AdvisoryAddition known = Guard.of(() -> workspace.read(tx -> standing(tx, window)));
        if (!(known.content() instanceof Content.Window)) {
            throw new Refused(Refused.Kind.REQUEST, "Addition " + window.value() + " is no window.");
        }
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say why this window and not the others.");
        }
        return record(known.advisoryId(), List.of(new Content.Choice(window)), reason.strip(), actor);
    }

    /**
     * Takes an addition back: a reversing fact.
     *
     * @throws Refused when there is none that stands, or no reason
     */
    public List<StateChange> takeBack(AdditionId addition, String reason, Actor actor) {
        AdvisoryAddition known = Guard.of(() -> workspace.read(tx -> standing(tx, addition)));
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say why it is taken back.");
        }
        return takeBack(List.of(known), reason.strip(), actor);
    }

    /** All that was added and stands at the viewpoint, oldest first, with the id of the advisory as it was written. */
    public List<AdvisoryAddition> additions(String advisory, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> new AdvisoryReading(tx, viewpoint).holding(advisory).stream().findFirst()
                .map(AdvisoryReading.Joined::additions).orElse(List.of())));
    }

    List<StateChange> takeBack(List<AdvisoryAddition> additions, String reason, Actor actor) {
        AdvisoryAddition first = additions.getFirst();
        return Guard.of(() -> changing(new Entry(actor.name(), TAKE_BACK, first.advisoryId() + ": " + words(additions), reason),
                first.advisoryId(), tx -> {
                    additions.forEach(each -> tx.recordAdditions().withdraw(each.id(), reason));
                    return null;
                }));
    }

    /** What was added, in words. */
    static String words(List<AdvisoryAddition> additions) {
        return String.join(", ", additions.stream().map(each -> words(each.content())).toList());
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Window window -> "window from " + window.start() + " to " + window.end();
            case Content.Choice choice -> "only window " + choice.window().value() + " counts";
            case Content.Malicious ignored -> "malicious code";
            case Content.Artefact artefact -> artefact.hash().algorithm() + " " + artefact.hash().hex();
            case Content.Tracked ignored -> "tracking";
        };
    }

    private Outcome record(String advisory, List<Content> contents, String source, Actor actor) {
        return Guard.of(() -> {
            var ids = new ArrayList<AdditionId>();
            String what = String.join(", ", contents.stream().map(AddToAdvisory::words).toList());
            List<StateChange> changes = changing(new Entry(actor.name(), ADD, advisory + ": " + what, source), advisory, tx -> {
                contents.forEach(each -> ids.add(tx.recordAdditions().add(advisory, each, source)));
                return null;
            });
            return new Outcome(ids, changes, workspace.read(tx -> isHeld(tx, advisory)));
        });
    }

    private static boolean isHeld(ReadTx tx, String advisory) {
        return new AdvisoryReading(tx, Viewpoint.LATEST).holding(advisory).stream().anyMatch(each -> !each.records().isEmpty());
    }

    private List<StateChange> changing(Entry entry, String advisory, Function<WriteTx, @Nullable Object> act) {
        List<PositionRow> before = towards(advisory);
        workspace.<@Nullable Object>write(entry, act);
        positions.settle();
        return Changes.between(before, towards(advisory));
    }

    private List<PositionRow> towards(String advisory) {
        return workspace.read(tx -> positions.towards(tx, Viewpoint.LATEST, List.of(advisory)).rows());
    }

    private static AdvisoryAddition standing(ReadTx tx, AdditionId id) {
        return tx.additions().all().stream().filter(each -> each.id().equals(id) && each.withdrawn() == null).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        "There is no addition " + id.value() + " that stands. 'vouchsafe advisory show ID' lists them."));
    }
}
