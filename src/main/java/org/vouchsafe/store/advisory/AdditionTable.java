package org.vouchsafe.store.advisory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/** What analysts added to advisories, read. */
public final class AdditionTable {
    static final String WINDOW = "WINDOW";
    static final String CHOICE = "CHOICE";
    static final String MALICIOUS = "MALICIOUS";
    static final String TRACKED = "TRACKED";
    static final String ARTEFACT = "ARTEFACT";
    private static final String ALL = """
            SELECT a.id, a.advisory, a.kind, a.starts, a.ends, a.chosen, a.source, c.actor, a.seq, f.recorded_at, w.seq, wf.recorded_at,
                s.supplier, s.product, s.release, h.algorithm, h.hex
            FROM advisory_addition a JOIN fact f ON f.seq = a.seq JOIN change c ON c.leaf = f.leaf
                LEFT JOIN advisory_addition_withdrawal w ON w.addition = a.id LEFT JOIN fact wf ON wf.seq = w.seq
                LEFT JOIN advisory_scope s ON s.seq = a.seq LEFT JOIN advisory_hash h ON h.seq = a.seq
            ORDER BY a.id""";
    private final Session session;

    public AdditionTable(Session session) {
        this.session = session;
    }

    /** All of them, oldest first; viewpoint and withdrawal are applied by the assessment. */
    public List<AdvisoryAddition> all() {
        return session.list(ALL, AdditionTable::addition);
    }

    /** Those made under one of these ids (without regard to case), oldest first. */
    public List<AdvisoryAddition> to(Collection<String> advisoryIds) {
        Set<String> keys = advisoryIds.stream().map(AdvisoryIds::key).collect(Collectors.toSet());
        return all().stream().filter(each -> keys.contains(AdvisoryIds.key(each.advisoryId()))).toList();
    }

    private static AdvisoryAddition addition(Row row) {
        return new AdvisoryAddition(new AdditionId(row.number(1)), row.text(2), content(row), row.text(7), row.text(8), row.recorded(9, 10),
                row.recordedOrNull(11, 12));
    }

    private static Content content(Row row) {
        return switch (row.text(3)) {
            case WINDOW -> new Content.Window(moment(row.textOrNull(4)), moment(row.textOrNull(5)));
            case CHOICE -> new Content.Choice(new AdditionId(row.number(6)));
            case MALICIOUS -> new Content.Malicious();
            case TRACKED -> new Content.Tracked(scope(row.numberOrNull(13), row.numberOrNull(14), row.numberOrNull(15)));
            case ARTEFACT -> new Content.Artefact(hash(row.textOrNull(16), row.textOrNull(17)));
            default -> throw damaged();
        };
    }

    private static TrackedScope scope(@Nullable Long supplier, @Nullable Long product, @Nullable Long release) {
        return supplier != null ? new TrackedScope.OfSupplier(new SupplierId(supplier))
                : product != null ? new TrackedScope.OfProduct(new ProductId(product))
                        : release != null ? new TrackedScope.OfRelease(new ReleaseId(release)) : new TrackedScope.Everything();
    }

    private static Hash hash(@Nullable String algorithm, @Nullable String hex) {
        if (algorithm == null || hex == null) {
            throw damaged();
        }
        return new Hash(algorithm, hex);
    }

    private static Instant moment(@Nullable String text) {
        Instant moment = Moment.ofText(text);
        if (moment == null) {
            throw damaged();
        }
        return moment;
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: an addition to an advisory cannot be read.");
    }
}
