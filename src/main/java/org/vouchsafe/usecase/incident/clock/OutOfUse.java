package org.vouchsafe.usecase.incident.clock;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.register.RegisterIndex;

/**
 * A release on which malicious code ran or may have run and that left the scope since, as it was deployed when that was found.
 *
 * @param found where the log says so
 */
record OutOfUse(ReleaseId release, String supplier, String name, List<String> environments, List<String> customers, LogEntry found) {
    OutOfUse {
        environments = List.copyOf(environments);
        customers = List.copyOf(customers);
    }

    /** Those of an incident, in the order in which they were found. */
    static List<OutOfUse> of(ReadTx tx, IncidentRoom room) {
        List<OutOfUse> gone = new ArrayList<>();
        for (Demand each : room.demands()) {
            if (each.stands() && each.unit() instanceof Unit.OfRelease(var id)
                    && room.releases().stream().noneMatch(one -> one.id().equals(id))
                    && gone.stream().noneMatch(one -> one.release().equals(id))) {
                var then = new RegisterIndex(tx.register().portfolio(new Viewpoint(each.entry().recorded().at(), null)));
                then.release(id).ifPresent(release -> gone.add(new OutOfUse(id, then.supplierOf(release).name(),
                        then.productOf(release).name() + " " + release.version(),
                        then.deploymentsOf(id).stream().map(Deployment::environment).distinct().toList(),
                        then.deploymentsOf(id).stream().flatMap(one -> one.customers().stream()).distinct().toList(), each.entry())));
            }
        }
        return gone;
    }
}
