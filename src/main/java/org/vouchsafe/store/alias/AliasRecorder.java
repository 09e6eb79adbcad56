package org.vouchsafe.store.alias;

import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.alias.AliasRule.Meaning;
import org.vouchsafe.domain.alias.AliasRule.Term;
import org.vouchsafe.domain.alias.AliasRuleId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.Session;

/** Records alias rules. */
public final class AliasRecorder {
    private static final String NEXT = "SELECT max(id) + 1 FROM claim_alias";
    private static final String WITHDRAWN = "SELECT seq FROM claim_alias_withdrawal WHERE alias = ?";
    private final Session session;
    private final FactLog log;

    public AliasRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** Records one rule; the actor of the change is who made it. */
    public AliasRuleId add(Term term, Meaning meaning, String reason) {
        long id = session.number(NEXT).orElse(1);
        PendingFact fact = log.begin(FactKind.CLAIM_ALIAS);
        switch (meaning) {
            case Meaning.OfProduct of -> fact.insert(AliasRows.RULE, id, fact.seq(), term.key(), term.version(), term.shown(),
                    AliasTable.PRODUCT, of.product().value(), null, null, null, reason);
            case Meaning.OfRelease of -> fact.insert(AliasRows.RULE, id, fact.seq(), term.key(), term.version(), term.shown(),
                    AliasTable.RELEASE, of.release().value(), null, null, null, reason);
            case Meaning.OfComponent of -> {
                PackageName name = of.component();
                fact.insert(AliasRows.RULE, id, fact.seq(), term.key(), term.version(), term.shown(), AliasTable.COMPONENT, null,
                        name.type(), name.namespace(), name.name(), reason);
            }
        }
        fact.end();
        return new AliasRuleId(id);
    }

    /** Takes a rule back: a new fact. Withdrawing twice is one withdrawal. */
    public void withdraw(AliasRuleId id, String reason) {
        if (session.number(WITHDRAWN, id.value()).isEmpty()) {
            PendingFact fact = log.begin(FactKind.CLAIM_ALIAS_WITHDRAWAL);
            fact.insert(AliasRows.WITHDRAWAL, fact.seq(), id.value(), reason).end();
        }
    }
}
