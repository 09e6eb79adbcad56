package org.vouchsafe.ui.reports;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport.Kind;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Preview;
import org.vouchsafe.usecase.PublishReport.Published;
import org.vouchsafe.usecase.PublishReport.Request;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.PublishReport.Target;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.HeldInventory;
import org.vouchsafe.usecase.read.PublishedReport;
import org.vouchsafe.usecase.read.StateFilter;

/** Where reports come from and go to. */
public interface ReportSources {
    /** Kinds there are, reports that left, and the suppliers, positions, releases with inventories, files and incidents one can report about. */
    record Known(List<Kind> kinds, List<PublishedReport> published, List<PositionRow> positions, List<String> suppliers,
            List<String> inventories, List<String> incidents) {}

    Known read(Viewpoint viewpoint);

    Preview preview(Request request, Progress progress);

    Published publish(Request request, Output output, Target target, @Nullable Signing signing, Actor actor, Progress progress);

    /** From an open workspace. */
    static ReportSources of(UseCases use) {
        return new ReportSources() {
            @Override
            public Known read(Viewpoint viewpoint) {
                List<String> suppliers = use.register().portfolio(viewpoint).suppliers().stream().map(each -> each.name()).sorted()
                        .toList();
                return new Known(use.reports().kinds(), use.reports().published(viewpoint), use.states().rows(StateFilter.ALL, viewpoint),
                        suppliers,
                        inventories(use, viewpoint), incidents(use, viewpoint));
            }

            @Override
            public Preview preview(Request request, Progress progress) {
                return use.reports().preview(request, progress);
            }

            @Override
            public Published publish(Request request, Output output, Target target, @Nullable Signing signing, Actor actor,
                    Progress progress) {
                return use.reports().publish(request, output, target, signing, actor, progress);
            }
        };
    }

    private static List<String> inventories(UseCases use, Viewpoint viewpoint) {
        List<HeldInventory> held = use.quality().inventories(viewpoint);
        return Stream.concat(held.stream().map(HeldInventory::release).filter(Objects::nonNull).distinct().sorted(),
                held.stream().map(each -> each.evidence().toString()).distinct().sorted()).toList();
    }

    private static List<String> incidents(UseCases use, Viewpoint viewpoint) {
        return use.incidents().reading().all(viewpoint).stream().map(Incident::id).map(Object::toString).toList();
    }
}
