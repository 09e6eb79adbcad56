package org.vouchsafe.ui.questionnaires.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.Alteration;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.ui.questionnaires.send.SendSources;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.ReturnedAnswers;
import org.vouchsafe.usecase.review.campaign.CampaignRow;
import org.vouchsafe.usecase.review.owed.ChasingText;
import org.vouchsafe.usecase.review.owed.OwedRow;

/** Where requests and answers come from. */
public interface RequestSources {
    /** What the list shows, newest first; answers that came unasked at the end. */
    List<RequestLine> lines(Viewpoint viewpoint);

    /**
     * What was changed in a workbook that came back.
     *
     * @throws org.vouchsafe.usecase.Refused when it answers no request, or what was sent is not held
     */
    List<Alteration> alterations(ReturnedAnswers returned);

    void withdraw(String requestId, String reason, Actor actor);

    /** A letter that reminds the supplier of this request. */
    String reminder(String requestId, Language language, Actor actor);

    SendSources sending();

    /** From an open workspace. */
    static RequestSources of(UseCases use) {
        return new RequestSources() {
            @Override
            public List<RequestLine> lines(Viewpoint viewpoint) {
                Map<String, String> titles = new HashMap<>();
                use.questionnaires().templates().forEach((Template each) -> titles.put(each.id(), each.title()));
                List<ReturnedAnswers> returned = use.questionnaires().returned(viewpoint);
                Map<String, CampaignRow> campaigns = new HashMap<>();
                use.reviewing().campaigns().rows(viewpoint).forEach(each -> campaigns.put(each.request(), each));
                List<RequestLine> lines = new ArrayList<>();
                List<QuestionnaireRow> requests = use.questionnaires().requests(viewpoint);
                for (QuestionnaireRow each : requests) {
                    List<ReturnedAnswers> came = returned.stream()
                            .filter(one -> one.sheet().requestId().equals(each.requestId())).toList();
                    lines.add(new RequestLine(each, title(titles, each.templateId(), came), each.supplier(), came,
                            campaigns.get(each.requestId())));
                }
                Map<Long, String> names = new HashMap<>();
                for (Supplier each : use.register().portfolio(viewpoint).suppliers()) {
                    names.put(each.id().value(), each.name());
                }
                for (ReturnedAnswers each : returned) {
                    if (requests.stream().noneMatch(one -> one.requestId().equals(each.sheet().requestId()))) {
                        String supplier = each.supplier() == null ? each.sheet().supplier()
                                : names.getOrDefault(each.supplier().value(), each.sheet().supplier());
                        lines.add(new RequestLine(null, title(titles, each.sheet().templateId(), List.of(each)), supplier, List.of(each),
                                null));
                    }
                }
                return lines;
            }

            @Override
            public List<Alteration> alterations(ReturnedAnswers returned) {
                return use.questionnaires().comparing().of(returned.evidence());
            }

            @Override
            public void withdraw(String requestId, String reason, Actor actor) {
                use.questionnaires().withdraw(requestId, reason, actor);
            }

            @Override
            public String reminder(String requestId, Language language, Actor actor) {
                var owed = use.reviewing().owed();
                return ChasingText.of(owed.rows(null, Viewpoint.LATEST).stream()
                        .filter(each -> each.what() instanceof OwedRow.What.Answer answer && answer.request().equals(requestId)).toList(),
                        owed.day(Viewpoint.LATEST), language, actor.name());
            }

            @Override
            public SendSources sending() {
                return SendSources.of(use);
            }
        };
    }

    private static String title(Map<String, String> titles, String id, List<ReturnedAnswers> came) {
        return came.stream().map(ReturnedAnswers::template).filter(java.util.Objects::nonNull).map(Template::title).findFirst()
                .orElseGet(() -> Objects.requireNonNullElseGet(titles.get(id), () -> RequestForm.shown(id)));
    }
}
