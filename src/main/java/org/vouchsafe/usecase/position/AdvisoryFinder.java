package org.vouchsafe.usecase.position;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.Nearest;

/** Finds an advisory by an id somebody typed. All of them are read only for naming the nearest. Valid only within one read of the store. */
public final class AdvisoryFinder {
    private final AdvisoryReading reading;
    private final Viewpoint viewpoint;

    public AdvisoryFinder(ReadTx tx, Viewpoint viewpoint) {
        this.reading = new AdvisoryReading(tx, viewpoint);
        this.viewpoint = viewpoint;
    }

    /** True when an advisory, a claim or a decision of the viewpoint is about it. */
    public boolean knows(String id) {
        return !reading.holding(id).isEmpty();
    }

    /** @throws Refused with the nearest ids when nothing held is about it */
    public AdvisoryReading.Joined find(String id) {
        return reading.holding(id).stream().findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "No advisory '" + id + "' is held"
                        + (viewpoint.asOf() == null ? "" : " as of then") + ", and no statement or decision is about it." + hint(id)));
    }

    /** The nearest ids, in a sentence with a space in front. */
    public String hint(String id) {
        return Nearest.hint(id, reading.joined().stream().flatMap(each -> each.group().ids().stream()).toList(),
                "'vouchsafe advisory list' shows those that are; more come in through 'import'.");
    }
}
