package org.vouchsafe.assess.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.domain.claim.WholeDay;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;

/**
 * Which inventories of one release are in force: a newer one replaces an older one only when kind and subject are the same; all that are
 * in force count together.
 *
 * @param replaced those that a newer one of the same kind and subject replaces
 */
public record InForce(List<InventoryFact> current, List<InventoryFact> replaced) {
    /** What two inventories of a release must share for one to replace the other. The file format is no part of it. */
    public record Series(InventoryKind kind, String subject) {
        /** The series an inventory belongs to. */
        public static Series of(InventoryFact inventory) {
            return new Series(inventory.header().kind(), inventory.header().subject());
        }
    }

    public InForce {
        current = List.copyOf(current);
        replaced = List.copyOf(replaced);
    }

    /** Sorts the visible inventories of one release. */
    public static InForce among(Collection<InventoryFact> visible) {
        var series = new LinkedHashMap<Series, List<InventoryFact>>();
        visible.stream().sorted(Comparator.comparing(InventoryFact::evidence).thenComparingLong(each -> each.id().value()))
                .forEach(each -> series.computeIfAbsent(Series.of(each), ignored -> new ArrayList<>()).add(each));
        var current = new ArrayList<InventoryFact>();
        var replaced = new ArrayList<InventoryFact>();
        for (Map.Entry<Series, List<InventoryFact>> each : series.entrySet()) {
            List<InventoryFact> all = each.getValue();
            List<InventoryFact> newest = all.stream().filter(one -> all.stream().noneMatch(other -> replaces(other, one))).toList();
            // Dates and versions that contradict one another in a circle replace nothing: all of them count.
            List<InventoryFact> kept = newest.isEmpty() ? all : newest;
            current.addAll(kept);
            all.stream().filter(one -> !kept.contains(one)).forEach(replaced::add);
        }
        return new InForce(current, replaced);
    }

    /**
     * By BOM version within one serial number, else document time, else time received; what is equal in that stays in force together. A file
     * that was changed after it was signed takes the place of none: else whoever changed it could take back what the supplier sent.
     */
    static boolean replaces(InventoryFact newer, InventoryFact older) {
        if (newer.isTampered() && !older.isTampered() || isFromTheFuture(newer)) {
            return false;
        }
        InventoryHeader one = newer.header();
        InventoryHeader other = older.header();
        if (one.serialNumber() != null && one.serialNumber().equals(other.serialNumber()) && one.documentVersion() != null
                && other.documentVersion() != null && !one.documentVersion().equals(other.documentVersion())) {
            return one.documentVersion() > other.documentVersion();
        }
        Instant made = one.documentTime();
        Instant madeOther = other.documentTime();
        if (made != null && madeOther != null) {
            return order(made, madeOther) == Order.AFTER && !WholeDay.isOpenWhichCameFirst(made, madeOther);
        }
        return order(newer.receivedAt(), older.receivedAt()) == Order.AFTER;
    }

    /** A list dated later than the day it was recorded here does not hide the present one: for ever, not until that day comes, as with claims. */
    static boolean isFromTheFuture(InventoryFact inventory) {
        Instant made = inventory.header().documentTime();
        return made != null && made.isAfter(inventory.recorded().at().plus(Duration.ofHours(24)));
    }

    private static Order order(Instant one, Instant other) {
        return one.isAfter(other) ? Order.AFTER : one.isBefore(other) ? Order.BEFORE : Order.SAME;
    }
}
