package org.vouchsafe.assess.inventory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Stated;

/**
 * Which inventories of a release describe the project whose file declares ranges: those that give its name, and a lockfile without a name that
 * lay beside it.
 */
final class Project {
    private Project() {}

    /** What is known of the project of a declaring file from other files. */
    static List<InventoryFact> of(InventoryFact declaring, Collection<InventoryFact> inForce) {
        return inForce.stream().filter(each -> !each.header().kind().isManifest() && isOf(declaring.header(), each.header(), inForce))
                .toList();
    }

    private static boolean isOf(InventoryHeader declaring, InventoryHeader other, Collection<InventoryFact> inForce) {
        if (other.kind().isLockfile() && !Objects.equals(other.kind().ecosystem(), declaring.kind().ecosystem())) {
            return false;
        }
        if (other.productName() == null) {
            return other.kind().isLockfile() && isBeside(declaring, other)
            // Two projects whose files lay in folders of the same name: nobody can tell whose lockfile it is.
                    && inForce.stream().filter(each -> each.header().kind().equals(declaring.kind()) && isBeside(each.header(), other))
                            .count() == 1;
        }
        Set<String> names = names(declaring);
        return names(other).stream().anyMatch(names::contains);
    }

    private static boolean isBeside(InventoryHeader one, InventoryHeader other) {
        String folder = folder(one);
        return folder != null && folder.equals(folder(other));
    }

    private static @Nullable String folder(InventoryHeader header) {
        Stated path = header.elements().get(DocumentElement.PATH);
        return path == null || path.text() == null ? null : path.text().substring(0, path.text().lastIndexOf('/') + 1);
    }

    private static Set<String> names(InventoryHeader header) {
        var names = new HashSet<String>();
        Purl purl = header.productPurl();
        if (purl != null) {
            names.add(purl.packageName().toString().toLowerCase(Locale.ROOT));
        }
        if (header.productName() != null) {
            names.add(header.productName().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
