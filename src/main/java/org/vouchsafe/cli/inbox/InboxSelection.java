package org.vouchsafe.cli.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.read.InboxItem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which items of the inbox are meant: all that fit every option given, or those named by their keys. */
final class InboxSelection {
    @Option(names = "--kind", paramLabel = "KIND", description = "contradiction, stale_decision, unknown, unplaced_evidence, …")
    InboxItem.@Nullable Kind kind;

    @Option(names = "--supplier", paramLabel = "NAME", description = "Only items about this supplier.")
    @Nullable
    String supplier;

    @Option(names = "--release", paramLabel = "RELEASE", description = "Only items about [SUPPLIER/]PRODUCT@VERSION.")
    @Nullable
    String release;

    @Option(names = "--advisory", paramLabel = "ID", description = "Only items about this advisory, by any of its ids.")
    @Nullable
    String advisory;

    @Parameters(arity = "0..*", paramLabel = "KEY", description = "Items by their keys, as 'inbox --json' shows them.")
    List<String> keys = new ArrayList<>();

    /** Those of the items that are meant; all when nothing was said. */
    List<InboxItem> of(List<InboxItem> items) {
        keys.stream().filter(key -> items.stream().noneMatch(each -> each.key().equals(key))).findFirst().ifPresent(key -> {
            throw new Refused(Refused.Kind.REQUEST, "'" + key + "' is not among the items. 'inbox --json' shows the keys.");
        });
        return items.stream().filter(this::fits).toList();
    }

    /**
     * The same for an act.
     *
     * @throws Refused when nothing was said, or nothing fits: an act on everything is never what a forgotten option means
     */
    List<InboxItem> meant(List<InboxItem> items) {
        if (keys.isEmpty() && Stream.of(kind, supplier, release, advisory).allMatch(each -> each == null)) {
            throw new Refused(Refused.Kind.REQUEST,
                    "Say which items: --advisory, --release, --supplier, --kind, or keys from 'inbox --json'.");
        }
        List<InboxItem> meant = of(items);
        if (meant.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST,
                    "No item fits all of that. 'inbox' shows those there are, 'inbox --put-off' those put off.");
        }
        return meant;
    }

    private boolean fits(InboxItem item) {
        PositionRow row = item.row();
        return (keys.isEmpty() || keys.contains(item.key())) && (kind == null || item.kind() == kind)
                && (supplier == null || same(row == null ? item.subtitle() : row.supplier(), supplier))
                && (release == null || row != null && isRelease(row, release))
                && (advisory == null || row != null && isAbout(row, advisory));
    }

    private static boolean isRelease(PositionRow row, String wanted) {
        String name = row.product() + "@" + row.release();
        return same(name, wanted) || same(row.supplier() + "/" + name, wanted);
    }

    private static boolean isAbout(PositionRow row, String wanted) {
        return same(row.position().advisory(), wanted) || row.position().aliases().stream().anyMatch(each -> same(each, wanted));
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
