package org.vouchsafe.store.act;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.Words;

/** The changes of the log as acts, newest first. */
public final class ActTable {
    private static final String BEFORE = """
            SELECT leaf, first_seq, last_seq, action, subject FROM change WHERE leaf < ? ORDER BY leaf DESC LIMIT 1""";
    // Verdicts on signatures follow from the act and are judged anew when it is taken back.
    private static final String KINDS = "SELECT DISTINCT kind FROM fact WHERE leaf = ? AND kind <> 'SIGNATURE_VERDICT'";
    private static final String REVERSED = "SELECT seq FROM reversal WHERE leaf = ?";
    private static final String STANDING_DECISIONS = """
            SELECT count(*) FROM decision d WHERE d.seq BETWEEN ? AND ?
                AND NOT EXISTS (SELECT 1 FROM decision_withdrawal w WHERE w.decision = d.id)""";
    private static final String STANDING_ADDITIONS = """
            SELECT count(*) FROM advisory_addition a WHERE a.seq BETWEEN ? AND ?
                AND NOT EXISTS (SELECT 1 FROM advisory_addition_withdrawal w WHERE w.addition = a.id)""";
    private static final String STANDING_ALIASES = """
            SELECT count(*) FROM claim_alias a WHERE a.seq BETWEEN ? AND ?
                AND NOT EXISTS (SELECT 1 FROM claim_alias_withdrawal w WHERE w.alias = a.id)""";
    private static final String OTHER_EVIDENCE = "SELECT count(*) FROM evidence WHERE seq BETWEEN ? AND ? AND kind <> 'REGISTER'";
    private final Session session;

    public ActTable(Session session) {
        this.session = session;
    }

    /** The act just before this leaf; empty at the beginning of the log. */
    public Optional<Act> before(long leaf) {
        return session.first(BEFORE, this::act, leaf);
    }

    /** True when what it brought in is a register and nothing else; also true when it brought in no file. */
    public boolean bringsOnlyRegisters(Act act) {
        return session.number(OTHER_EVIDENCE, act.first(), act.last()).orElse(0) == 0;
    }

    private boolean none(String counting, Row act) {
        return session.number(counting, act.number(2), act.number(3)).orElse(0) == 0;
    }

    private Act act(Row row) {
        long leaf = row.number(1);
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        session.each(KINDS, kind -> kinds.add(Words.of(FactKind.class, kind.text(1))), leaf);
        boolean reversed = session.number(REVERSED, leaf).isPresent();
        // What was taken back by an act of its own (programs before reversals were recorded undid decisions so) needs no undoing.
        boolean overtaken = kinds.equals(EnumSet.of(FactKind.DECISION)) && none(STANDING_DECISIONS, row)
                || kinds.equals(EnumSet.of(FactKind.ADVISORY_ADDITION)) && none(STANDING_ADDITIONS, row)
                || kinds.equals(EnumSet.of(FactKind.CLAIM_ALIAS)) && none(STANDING_ALIASES, row);
        return new Act(leaf, row.number(2), row.number(3), row.text(4), row.text(5), kinds,
                reversed || overtaken ? Act.Standing.TAKEN_BACK : Act.Standing.HOLDS);
    }
}
