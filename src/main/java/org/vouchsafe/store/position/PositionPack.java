package org.vouchsafe.store.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.position.Remark;
import org.vouchsafe.domain.position.RemarkCode;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/**
 * Positions as they are kept. Words are written by their place among their constants: other constants are other rules, and what was kept under
 * other rules is not read. Not thread-safe.
 */
final class PositionPack {
    private final Map<String, String> shared = new HashMap<>();

    /** What positions of one advisory share. */
    record Head(String id, List<String> aliases, boolean malicious, String title, long digest) {
        private Head(String id, List<String> aliases, boolean malicious, String title) {
            this(id, aliases, malicious, title, PositionPack.digest(packed(id, aliases, malicious, title)));
        }

        private static PackWriter packed(String id, List<String> aliases, boolean malicious, String title) {
            return new PackWriter().text(id).texts(aliases).flag(malicious).text(title);
        }

        static Head of(KeptPosition kept) {
            Position position = kept.position();
            return new Head(position.advisory(), position.aliases(), position.malicious(), kept.title());
        }

        byte[] bytes() {
            return packed(id, aliases, malicious, title).bytes();
        }

        static Head read(byte[] body) {
            var in = new PackReader(body);
            return new Head(in.text(), in.texts(), in.flag(), in.text());
        }
    }

    /** The checksum over what a row says; it finds damage, it is no proof against forgery. */
    static long digest(PackWriter row) {
        var checksum = new CRC32C();
        checksum.update(row.bytes());
        return checksum.getValue();
    }

    static byte[] body(Position position) {
        var out = new PackWriter().texts(position.components());
        constant(out, position.state());
        constant(out, position.basis());
        constant(out, position.reason());
        constant(out, position.inventoryVerdict());
        out.list(position.remarks(), PositionPack::remark).list(position.contradictions(), PositionPack::contradiction)
                .flag(position.stale());
        constant(out, position.computed());
        constant(out, position.computedBasis());
        return out.optional(position.decision(), PositionPack::decision).list(position.evidence(), (to, each) -> to.number(each.value()))
                .optional(position.since(), PositionPack::recorded).optional(position.exposure(), PositionPack::exposure).bytes();
    }

    Position position(ReleaseId release, Head head, byte[] body) {
        var in = new PackReader(body);
        return new Position(release, head.id(), head.aliases(), head.malicious(), in.list(each -> share(each.text())),
                constant(in, State.values()), constant(in, Basis.values()), constantOrNull(in, ReasonCode.values()),
                constant(in, InventoryVerdict.values()), in.list(PositionPack::remark), in.list(PositionPack::contradiction), in.flag(),
                constant(in, State.values()), constant(in, Basis.values()), in.optional(PositionPack::decision),
                in.list(each -> new EvidenceId(each.number())), in.optional(PositionPack::recorded), List.of(), null,
                in.optional(PositionPack::exposure));
    }

    private String share(String text) {
        return shared.computeIfAbsent(text, each -> each);
    }

    private static void remark(PackWriter out, Remark remark) {
        constant(out, remark.code());
        out.text(remark.text()).list(remark.citations(), PositionPack::citation);
    }

    private static Remark remark(PackReader in) {
        return new Remark(constant(in, RemarkCode.values()), in.text(), in.list(PositionPack::citation));
    }

    private static void contradiction(PackWriter out, Contradiction contradiction) {
        constant(out, contradiction.code());
        out.text(contradiction.text()).flag(contradiction.addressed()).list(contradiction.citations(), PositionPack::citation);
    }

    private static Contradiction contradiction(PackReader in) {
        return new Contradiction(constant(in, ContradictionCode.values()), in.text(), in.flag(), in.list(PositionPack::citation));
    }

    private static void citation(PackWriter out, Citation citation) {
        out.number(citation.evidence().value());
        LocationPack.write(out, citation.location());
    }

    private static Citation citation(PackReader in) {
        return new Citation(new EvidenceId(in.number()), LocationPack.read(in));
    }

    private static void decision(PackWriter out, Decision decision) {
        out.number(decision.id().value()).number(decision.release().value()).text(decision.advisoryId());
        constant(out, decision.state());
        out.text(decision.reason()).text(decision.justification()).list(decision.evidence(), (to, each) -> to.number(each.value()))
                .date(decision.expires()).text(decision.decidedBy());
        recorded(out, decision.recorded());
        out.optional(decision.withdrawn(), PositionPack::recorded);
    }

    private static Decision decision(PackReader in) {
        return new Decision(new DecisionId(in.number()), new ReleaseId(in.number()), in.text(), constant(in, State.values()), in.text(),
                in.textOrNull(), in.list(each -> new EvidenceId(each.number())), in.dateOrNull(), in.text(), recorded(in),
                in.optional(PositionPack::recorded));
    }

    private static void recorded(PackWriter out, Recorded recorded) {
        out.number(recorded.seq()).instant(recorded.at());
    }

    private static Recorded recorded(PackReader in) {
        long seq = in.number();
        var at = in.instantOrNull();
        if (at == null) {
            throw damaged("a moment is missing");
        }
        return new Recorded(seq, at);
    }

    private static void exposure(PackWriter out, Exposure exposure) {
        constant(out, exposure.answer());
        out.text(exposure.rule()).list(exposure.citations(), PositionPack::citation);
    }

    private static Exposure exposure(PackReader in) {
        return new Exposure(constant(in, Exposure.Answer.values()), in.text(), in.list(PositionPack::citation));
    }

    private static void constant(PackWriter out, @Nullable Enum<?> value) {
        out.number(value == null ? -1 : value.ordinal());
    }

    private static <E> E constant(PackReader in, E[] values) {
        E value = constantOrNull(in, values);
        if (value == null) {
            throw damaged("a word is missing");
        }
        return value;
    }

    private static <E> @Nullable E constantOrNull(PackReader in, E[] values) {
        long place = in.number();
        if (place < -1 || place >= values.length) {
            throw damaged("a word cannot be");
        }
        return place == -1 ? null : values[(int) place];
    }

    private static StoreException damaged(String what) {
        return new StoreException(StoreException.Kind.DAMAGED, "A kept position is damaged: " + what + ".");
    }
}
