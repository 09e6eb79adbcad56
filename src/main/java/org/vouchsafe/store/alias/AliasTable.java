package org.vouchsafe.store.alias;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.alias.AliasRule.Meaning;
import org.vouchsafe.domain.alias.AliasRule.Term;
import org.vouchsafe.domain.alias.AliasRuleId;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** Alias rules, read. */
public final class AliasTable {
    static final String PRODUCT = "PRODUCT";
    static final String RELEASE = "RELEASE";
    static final String COMPONENT = "COMPONENT";
    private static final String ALL = """
            SELECT a.id, a.term, a.version, a.shown, a.meaning, a.target, a.type, a.namespace, a.name, a.reason, c.actor, a.seq,
                f.recorded_at, w.seq, wf.recorded_at
            FROM claim_alias a JOIN fact f ON f.seq = a.seq JOIN change c ON c.leaf = f.leaf
                LEFT JOIN claim_alias_withdrawal w ON w.alias = a.id LEFT JOIN fact wf ON wf.seq = w.seq
            ORDER BY a.id""";
    private final Session session;

    public AliasTable(Session session) {
        this.session = session;
    }

    /** All of them, oldest first; viewpoint and withdrawal are applied by the assessment. */
    public List<AliasRule> all() {
        return session.list(ALL, AliasTable::rule);
    }

    private static AliasRule rule(Row row) {
        return new AliasRule(new AliasRuleId(row.number(1)), new Term(row.text(2), row.textOrNull(3), row.text(4)), meaning(row),
                row.text(10), row.text(11), row.recorded(12, 13), row.recordedOrNull(14, 15));
    }

    private static Meaning meaning(Row row) {
        @Nullable Long target = row.numberOrNull(6);
        return switch (row.text(5)) {
            case PRODUCT -> new Meaning.OfProduct(new ProductId(known(target)));
            case RELEASE -> new Meaning.OfRelease(new ReleaseId(known(target)));
            case COMPONENT -> new Meaning.OfComponent(new PackageName(row.text(7), row.textOrNull(8), row.text(9)));
            default -> throw damaged();
        };
    }

    private static long known(@Nullable Long target) {
        if (target == null) {
            throw damaged();
        }
        return target;
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: an alias rule cannot be read.");
    }
}
