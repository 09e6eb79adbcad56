package org.vouchsafe.assess.rule.fact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionScheme;
import org.vouchsafe.domain.register.Release;

/** In which order the releases of one product came: by release date, else by version, else as the analyst ordered them. */
public final class ReleaseOrder {
    private ReleaseOrder() {}

    /** True when one came before the other; false also when that cannot be decided. */
    public static boolean isEarlier(Release one, Release other) {
        LocalDate date = one.released();
        LocalDate otherDate = other.released();
        if (date != null && otherDate != null && !date.equals(otherDate)) {
            return date.isBefore(otherDate);
        }
        return switch (VersionScheme.GENERIC.compare(one.version(), other.version())) {
            case BEFORE -> true;
            case AFTER -> false;
            case SAME, UNDECIDABLE -> one.order() != null && other.order() != null && one.order() < other.order();
        };
    }

    /** The order the analyst gave the versions of a product; undecidable where none was given. */
    public static BiFunction<String, String, Order> analystOrder(List<Release> releases) {
        Map<String, Integer> orders = new HashMap<>();
        releases.stream().filter(each -> each.order() != null).forEach(each -> orders.put(Folded.of(each.version()), each.order()));
        return (one, other) -> {
            Integer first = orders.get(Folded.of(one));
            Integer second = orders.get(Folded.of(other));
            if (first == null || second == null) {
                return Order.UNDECIDABLE;
            }
            return first < second ? Order.BEFORE : first > second ? Order.AFTER : Order.SAME;
        };
    }
}
