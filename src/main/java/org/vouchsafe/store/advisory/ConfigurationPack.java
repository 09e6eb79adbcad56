package org.vouchsafe.store.advisory;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.advisory.Configuration;
import org.vouchsafe.domain.advisory.CpeRange;
import org.vouchsafe.store.pack.IdentityPack;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Products named by CPE, at the end of a packed advisory. */
final class ConfigurationPack {
    private ConfigurationPack() {}

    static void write(PackWriter out, Configuration configuration) {
        out.word(configuration.joined()).list(configuration.nodes(), ConfigurationPack::node);
        LocationPack.write(out, configuration.location());
    }

    static Configuration read(PackReader in) {
        return new Configuration(in.word(Configuration.Joined.class), in.list(ConfigurationPack::node), LocationPack.read(in));
    }

    private static void node(PackWriter out, Configuration.Node node) {
        out.word(node.joined()).list(node.cpes(), ConfigurationPack::range).text(node.unclear());
    }

    private static Configuration.Node node(PackReader in) {
        return new Configuration.Node(in.word(Configuration.Joined.class), in.list(ConfigurationPack::range), in.textOrNull());
    }

    private static void range(PackWriter out, CpeRange range) {
        IdentityPack.cpe(out, range.cpe());
        out.word(range.role());
        bound(out, range.start());
        bound(out, range.end());
    }

    private static CpeRange range(PackReader in) {
        return new CpeRange(IdentityPack.cpe(in), in.word(CpeRange.Role.class), bound(in), bound(in));
    }

    private static void bound(PackWriter out, CpeRange.@Nullable Bound bound) {
        out.optional(bound, (to, each) -> to.text(each.version()).word(each.kind()));
    }

    private static CpeRange.@Nullable Bound bound(PackReader in) {
        return in.optional(from -> new CpeRange.Bound(from.text(), from.word(CpeRange.Bound.Kind.class)));
    }
}
