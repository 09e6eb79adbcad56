package org.vouchsafe.usecase.feed;

import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.ReadTx;

/** Advisories that a workspace speaks of, whether or not a component of it is affected. */
final class Named {
    private Named() {}

    /** Their ids in upper case: of advisories held, and those that claims, decisions and additions name. */
    static Set<String> in(ReadTx tx) {
        Set<String> ids = new TreeSet<>(tx.advisories().names());
        tx.claims(Viewpoint.LATEST).vulnerabilityIds().forEach(all -> all.forEach(id -> ids.add(AdvisoryIds.key(id))));
        tx.additions().all().forEach(each -> ids.add(AdvisoryIds.key(each.advisoryId())));
        tx.decisions().advisoryIds().forEach(id -> ids.add(AdvisoryIds.key(id)));
        ids.remove("");
        return ids;
    }
}
