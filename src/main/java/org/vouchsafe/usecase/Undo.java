package org.vouchsafe.usecase;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Leaf;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Takes back the newest act, where it is one that can be taken back: a decision, or what was added to an advisory. */
public final class Undo {
    // Acts that do not stand between another and its undoing.
    private static final Set<String> PASSED_OVER = Set.of("decide", "withdraw decision", AddToAdvisory.ADD, AddToAdvisory.TAKE_BACK,
            "publish report", "publish draft");
    private static final String UNDONE = "undone";
    private final Workspace workspace;
    private final Decide decide;
    private final AddToAdvisory additions;

    public Undo(Workspace workspace, Decide decide, AddToAdvisory additions) {
        this.workspace = workspace;
        this.decide = decide;
        this.additions = additions;
    }

    private sealed interface Act {
        long seq();

        record Decided(Decision decision, String words) implements Act {
            @Override
            public long seq() {
                return decision.recorded().seq();
            }
        }

        record Added(List<AdvisoryAddition> additions, String words) implements Act {
            @Override
            public long seq() {
                return additions.getLast().recorded().seq();
            }
        }

        String words();
    }

    /** The newest act that can be undone, in words ("decision on Portal 2.0"); null when there is none. */
    public @Nullable String undoable() {
        Act newest = newest();
        return newest == null ? null : newest.words();
    }

    /**
     * Undoes it and says what was undone.
     *
     * @throws Refused when there is nothing to undo
     */
    public String undo(Actor actor) {
        return switch (newest()) {
            case null -> throw new Refused(Refused.Kind.REQUEST,
                    "There is nothing to undo: the newest act is no decision and added nothing to an advisory. A decision can be overruled by a newer one.");
            case Act.Decided act -> {
                decide.withdraw(act.decision().id(), UNDONE, actor);
                yield act.words();
            }
            case Act.Added act -> {
                additions.takeBack(act.additions(), UNDONE, actor);
                yield act.words();
            }
        };
    }

    /**
     * The newest that stands, unless something else was done after it: whoever undoes means the act before, and must never take back an old
     * one by taking a newer import or placement for undone.
     */
    private @Nullable Act newest() {
        return Guard.of(() -> workspace.<@Nullable Act>read(tx -> {
            List<Leaf> leaves = tx.audit().leaves();
            long otherwise = leaves.stream().filter(leaf -> !PASSED_OVER.contains(leaf.action())).mapToLong(leaf -> leaf.recorded().seq())
                    .max().orElse(0);
            Act decided = decided(tx, otherwise);
            Act added = added(tx, leaves, otherwise);
            return decided == null || added != null && added.seq() > decided.seq() ? added : decided;
        }));
    }

    private static @Nullable Act decided(ReadTx tx, long after) {
        return tx.decisions().all().stream().filter(each -> each.withdrawn() == null && each.recorded().seq() > after)
                .reduce((_, later) -> later).map(each -> new Act.Decided(each, words(tx, each))).orElse(null);
    }

    /** All that one act added stands in one change. */
    private static @Nullable Act added(ReadTx tx, List<Leaf> leaves, long after) {
        List<AdvisoryAddition> standing = tx.additions().all().stream()
                .filter(each -> each.withdrawn() == null && each.recorded().seq() > after).toList();
        if (standing.isEmpty()) {
            return null;
        }
        long newest = standing.getLast().recorded().seq();
        long before = leaves.stream().mapToLong(leaf -> leaf.recorded().seq()).filter(last -> last < newest).max().orElse(0);
        List<AdvisoryAddition> together = standing.stream().filter(each -> each.recorded().seq() > before).toList();
        return new Act.Added(together, AddToAdvisory.words(together) + " on " + together.getFirst().advisoryId());
    }

    private static String words(ReadTx tx, Decision decision) {
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        return "decision on " + register.release(decision.release()).map(register::place).orElse("a release") + ", "
                + decision.advisoryId();
    }
}
