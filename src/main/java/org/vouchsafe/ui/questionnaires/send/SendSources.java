package org.vouchsafe.ui.questionnaires.send;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.questionnaire.Asking;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.read.StateFilter;

/** What sending needs of a workspace. */
public interface SendSources {
    /**
     * What can be chosen.
     *
     * @param templates those in English; {@link #templates} has the other languages
     * @param suppliers by name
     * @param about advisories, those with the most releases of unknown state first
     */
    record Choices(List<Template> templates, List<String> suppliers, List<About> about) {
        public Choices {
            templates = List.copyOf(templates);
            suppliers = List.copyOf(suppliers);
            about = List.copyOf(about);
        }
    }

    /**
     * An advisory or an incident to ask about.
     *
     * @param advisory of an incident the first of those it is about
     * @param unknown releases whose state towards it is unknown
     * @param suppliers whose releases those are, counted
     * @param incident its id; null for an advisory
     */
    record About(String advisory, String title, int unknown, int suppliers, @Nullable String incident) {}

    Choices choices();

    List<Template> templates(Language language);

    /**
     * Writes the workbooks and records the requests.
     *
     * @throws org.vouchsafe.usecase.Refused with what is wrong
     */
    SendRequests.Sent send(Asking asking, SendRequests.Target target, Actor actor);

    /** From an open workspace. */
    static SendSources of(UseCases use) {
        return new SendSources() {
            @Override
            public Choices choices() {
                return new Choices(use.questionnaires().templates(), use.register().portfolio(Viewpoint.LATEST).suppliers().stream()
                        .map(Supplier::name).sorted(String.CASE_INSENSITIVE_ORDER).toList(),
                        Stream.concat(incidents(use).stream(), about(use.states()
                                .rows(new StateFilter(null, null, null, null, State.UNKNOWN, null), Viewpoint.LATEST)).stream()).toList());
            }

            @Override
            public List<Template> templates(Language language) {
                return use.questionnaires().templates(language);
            }

            @Override
            public SendRequests.Sent send(Asking asking, SendRequests.Target target, Actor actor) {
                return use.questionnaires().sending().send(asking, target, actor);
            }
        };
    }

    /** The incidents that go on and have releases of unknown state in their scope, the newest first. */
    private static List<About> incidents(UseCases use) {
        List<About> open = new ArrayList<>();
        for (Incident each : use.incidents().reading().all(Viewpoint.LATEST)) {
            if (each.status() == Incident.Status.OPEN && !each.head().advisories().isEmpty()) {
                List<ScopedRelease> unknown = use.incidents().reading().room(each.id().value(), Viewpoint.LATEST).releases().stream()
                        .filter(ScopedRelease::isUnknown).toList();
                if (!unknown.isEmpty()) {
                    open.add(new About(each.head().advisories().getFirst(), each.id() + " " + each.head().title(), unknown.size(),
                            (int) unknown.stream().map(ScopedRelease::supplier).distinct().count(), each.id().value()));
                }
            }
        }
        return open;
    }

    /** The advisories of these positions, those with the most of them first. */
    static List<About> about(List<PositionRow> unknown) {
        Map<String, List<PositionRow>> byAdvisory = new LinkedHashMap<>();
        unknown.forEach(each -> byAdvisory.computeIfAbsent(each.position().advisory(), _ -> new ArrayList<>()).add(each));
        return byAdvisory.entrySet().stream()
                .map(each -> new About(each.getKey(), each.getValue().getFirst().advisoryTitle(), each.getValue().size(),
                        (int) each.getValue().stream().map(PositionRow::supplier).distinct().count(), null))
                .sorted(Comparator.comparingInt(About::unknown).reversed().thenComparing(About::advisory)).toList();
    }
}
