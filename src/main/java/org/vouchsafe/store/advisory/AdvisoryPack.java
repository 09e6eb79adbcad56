package org.vouchsafe.store.advisory;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.store.pack.IdentityPack;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Advisory documents. */
public final class AdvisoryPack {
    private AdvisoryPack() {}

    static byte[] body(AdvisoryRecord advisory) {
        PackWriter out = new PackWriter().text(advisory.id()).texts(advisory.aliases()).text(advisory.summary()).text(advisory.details())
                .instant(advisory
                        .published())
                .instant(advisory.modified()).instant(advisory.withdrawn()).texts(advisory.weaknesses()).text(advisory.severity())
                .list(advisory.affected(), AdvisoryPack::affected);
        boolean contested = advisory.affected().stream().anyMatch(each -> each.contested() != null);
        if (!advisory.configurations().isEmpty() || advisory.publisher() != null || contested) {
            out.list(advisory.configurations(), ConfigurationPack::write);
        }
        if (advisory.publisher() != null || contested) {
            out.text(advisory.publisher());
        }
        if (contested) {
            out.list(advisory.affected(), (pack, each) -> pack.text(each.contested()));
        }
        return out.bytes();
    }

    /** An advisory read back. */
    public static AdvisoryRecord advisory(PackReader in) {
        var advisory = new AdvisoryRecord(in.text(), in.texts(), in.textOrNull(), in.textOrNull(), in.instantOrNull(), in.instantOrNull(),
                in
                        .instantOrNull(),
                in.texts(), in.textOrNull(), in.list(AdvisoryPack::affected),
                in.atEnd() ? List.of() : in.list(ConfigurationPack::read), in.atEnd() ? null : in.textOrNull());
        return in.atEnd() ? advisory : advisory.withAffected(contested(advisory.affected(), in));
    }

    /** Where entries name two packages, what is said of that follows for every one of them. */
    private static List<AffectedPackage> contested(List<AffectedPackage> affected, PackReader in) {
        var read = new ArrayList<AffectedPackage>();
        int count = in.count();
        for (int i = 0; i < count; i++) {
            String because = in.textOrNull();
            read.add(because == null ? affected.get(i) : affected.get(i).contested(affected.get(i).packageName(), because));
        }
        return read;
    }

    private static void affected(PackWriter out, AffectedPackage affected) {
        out.text(affected.ecosystem()).optional(affected.packageName(), IdentityPack::packageName).text(affected.distribution())
                .text(affected.name())
                .list(affected.cpes(), IdentityPack::cpe).list(affected.ranges(), AdvisoryPack::range).texts(affected.versions())
                .list(affected
                        .hashes(), IdentityPack::hash);
        LocationPack.write(out, affected.location());
    }

    private static AffectedPackage affected(PackReader in) {
        return new AffectedPackage(in.text(), in.optional(IdentityPack::packageName), in.textOrNull(), in.text(),
                in.list(IdentityPack::cpe), in
                        .list(AdvisoryPack::range),
                in.texts(), in.list(IdentityPack::hash), LocationPack.read(in));
    }

    private static void range(PackWriter out, AffectedRange range) {
        out.word(range.type()).list(range.events(), (to, event) -> to.word(event.kind()).text(event.version()));
    }

    private static AffectedRange range(PackReader in) {
        return new AffectedRange(in.word(AffectedRange.Type.class),
                in.list(from -> new RangeEvent(from.word(RangeEvent.Kind.class), from.text())));
    }
}
