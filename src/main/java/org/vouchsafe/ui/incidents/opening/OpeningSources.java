package org.vouchsafe.ui.incidents.opening;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.incident.OpenIncident;
import org.vouchsafe.usecase.read.AdvisoryRow;

/** What the opening of an incident needs of a workspace. */
public interface OpeningSources {
    /** An advisory it can be about. */
    record About(String advisory, String title) {}

    /**
     * What a scope can be made of.
     *
     * @param products as {@code SUPPLIER/PRODUCT}
     */
    record Choices(List<About> advisories, List<String> suppliers, List<String> products, List<String> environments) {
        public Choices {
            advisories = List.copyOf(advisories);
            suppliers = List.copyOf(suppliers);
            products = List.copyOf(products);
            environments = List.copyOf(environments);
        }
    }

    Choices choices();

    /** Of these what an incident is about now. */
    Choices now(IncidentHead head);

    /** @throws org.vouchsafe.usecase.Refused with what is missing */
    OpenIncident.Opened open(OpenIncident.Opening opening, Actor actor, Progress progress);

    /** From an open workspace. */
    static OpeningSources of(UseCases use) {
        return new OpeningSources() {
            @Override
            public Choices choices() {
                Portfolio register = use.register().portfolio(Viewpoint.LATEST);
                Map<Long, String> names = new HashMap<>();
                register.suppliers().forEach(each -> names.put(each.id().value(), each.name()));
                return new Choices(
                        use.advisories().rows(Viewpoint.LATEST).stream().map(OpeningSources::about).toList(),
                        register.suppliers().stream().map(Supplier::name).sorted(String.CASE_INSENSITIVE_ORDER).toList(),
                        register.products().stream().map(each -> names.getOrDefault(each.supplier().value(), "") + "/" + each.name())
                                .sorted(String.CASE_INSENSITIVE_ORDER).toList(),
                        register.deployments().stream().map(each -> each.environment()).distinct()
                                .sorted(Comparator.comparing(String::toString, String.CASE_INSENSITIVE_ORDER)).toList());
            }

            @Override
            public Choices now(IncidentHead head) {
                Portfolio register = use.register().portfolio(Viewpoint.LATEST);
                Map<Long, String> names = new HashMap<>();
                register.suppliers().forEach(each -> names.put(each.id().value(), each.name()));
                return new Choices(use.advisories().rows(Viewpoint.LATEST).stream().filter(each -> isAbout(each, head))
                        .map(OpeningSources::about).toList(),
                        register.suppliers().stream().filter(each -> head.scope().suppliers().contains(each.id())).map(Supplier::name)
                                .toList(),
                        register.products().stream().filter(each -> head.scope().products().contains(each.id()))
                                .map(each -> names.getOrDefault(each.supplier().value(), "") + "/" + each.name()).toList(),
                        head.scope().environments());
            }

            @Override
            public OpenIncident.Opened open(OpenIncident.Opening opening, Actor actor, Progress progress) {
                return use.incidents().opening().open(opening, actor, progress);
            }
        };
    }

    private static boolean isAbout(AdvisoryRow row, IncidentHead head) {
        return head.advisories().stream().anyMatch(each -> row.advisory().equalsIgnoreCase(each)
                || row.aliases().stream().anyMatch(each::equalsIgnoreCase));
    }

    private static About about(AdvisoryRow row) {
        return new About(row.advisory(), row.title());
    }
}
