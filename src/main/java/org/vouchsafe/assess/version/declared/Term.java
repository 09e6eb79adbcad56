package org.vouchsafe.assess.version.declared;

import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionScheme;

/** One comparison of a range. What cannot be compared is not excluded by it. */
record Term(Op op, String version) {
    /** How a version must stand to the term's. */
    enum Op {
        EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL
    }

    boolean admits(String candidate, VersionScheme scheme) {
        Order order = scheme.compare(candidate, version);
        if (order == Order.UNDECIDABLE) {
            return true;
        }
        return switch (op) {
            case EQUAL -> order == Order.SAME;
            case NOT_EQUAL -> order != Order.SAME;
            case LESS -> order == Order.BEFORE;
            case LESS_OR_EQUAL -> order != Order.AFTER;
            case GREATER -> order == Order.AFTER;
            case GREATER_OR_EQUAL -> order != Order.BEFORE;
        };
    }
}
