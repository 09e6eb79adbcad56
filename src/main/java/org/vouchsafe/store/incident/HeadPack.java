package org.vouchsafe.store.incident;

import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentScope;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Successors;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** What an incident is, packed. */
final class HeadPack {
    private HeadPack() {}

    static void write(PackWriter out, IncidentHead head) {
        IncidentScope scope = head.scope();
        out.text(head.title()).texts(head.advisories()).word(head.severity()).text(head.lead())
                .list(scope.suppliers(), (to, each) -> to.number(each.value()))
                .list(scope.products(), (to, each) -> to.number(each.value()))
                .texts(scope.environments()).word(scope.least()).instant(head.awareSince());
    }

    static IncidentHead read(PackReader in, Successors successors) {
        return new IncidentHead(in.text(), in.texts(), in.word(IncidentSeverity.class), in.text(),
                new IncidentScope(in.list(each -> successors.of(new SupplierId(each.number()))),
                        in.list(each -> successors.of(new ProductId(each.number()))),
                        in.texts(), in.wordOrNull(Criticality.class)),
                in.instantOrNull());
    }
}
