package org.vouchsafe.store.questionnaire;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.questionnaire.request.RequestScope;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.fact.Searchable;
import org.vouchsafe.store.questionnaire.mapping.MappingPack;
import org.vouchsafe.store.questionnaire.mapping.MappingRows;
import org.vouchsafe.store.review.ReviewRows;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Records questionnaires sent and answers received. */
public final class QuestionnaireRecorder {
    private static final String SHORT_FORM_VERSION = "1";
    private static final String WITHDRAWN = "SELECT seq FROM questionnaire_withdrawal WHERE request_id = ?";
    private final Session session;
    private final FactLog log;

    public QuestionnaireRecorder(Session session, FactLog log) {
        this.session = session;
        this.log = log;
    }

    /** A questionnaire was sent; the actor of the change sent it. */
    public void sent(String requestId, String templateId, String templateVersion, Sha256 templateDigest, SupplierId supplier,
            List<String> products, LocalDate due) {
        request(requestId, templateId, templateVersion, templateDigest, supplier, products, due).end();
    }

    /**
     * A request with all that belongs to it.
     *
     * @param template the questions it puts; null for the short form, which has none
     * @param products names of the products asked about, as they stand in the workbook
     */
    public void sent(String requestId, @Nullable Template template, RequestScope scope, SupplierId supplier, List<String> products,
            LocalDate due) {
        send(requestId, template, scope, supplier, products, due).end();
    }

    /**
     * A request that asks again about answers to an earlier one.
     *
     * @param of the earlier request
     */
    public void followed(String requestId, Template template, RequestScope scope, SupplierId supplier, List<String> products,
            LocalDate due, String of, List<AnswerKey> answers) {
        PendingFact fact = send(requestId, template, scope, supplier, products, due);
        byte[] again = new PackWriter().list(answers, (out, each) -> out.number(each.sheet().value()).text(each.question())
                .text(each.product())).bytes();
        fact.insert(ReviewRows.FOLLOW_UP, fact.seq(), of, again).end();
    }

    private PendingFact send(String requestId, @Nullable Template template, RequestScope scope, SupplierId supplier, List<String> products,
            LocalDate due) {
        PendingFact fact = template == null
                ? request(requestId, RequestForm.NO_TEMPLATE, SHORT_FORM_VERSION, scope.workbook(), supplier, products, due)
                : request(requestId, template.id(), template.version(), template.digest(), supplier, products, due);
        fact.insert(QuestionnaireRows.SCOPE, fact.seq(), scope.form().name(), scope.language().name(),
                ScopePack.ids(scope.products().stream().map(ProductId::value).toList()),
                ScopePack.ids(scope.releases().stream().map(ReleaseId::value).toList()),
                new PackWriter().texts(scope.advisories()).bytes(), ScopePack.remarks(scope.remarks()),
                ScopePack.positions(scope.positions()), HexFormat.of().parseHex(scope.workbook().hex()));
        if (template != null) {
            new TemplateRecorder(session, log).keepWording(fact, template);
        }
        return fact;
    }

    /** Takes a request back: a new fact. Withdrawing twice is one withdrawal. */
    public void withdraw(String requestId, String reason) {
        if (session.number(WITHDRAWN, requestId).isEmpty()) {
            PendingFact fact = log.begin(FactKind.QUESTIONNAIRE_WITHDRAWAL);
            fact.insert(QuestionnaireRows.WITHDRAWAL, fact.seq(), requestId, reason).end();
        }
    }

    private PendingFact request(String requestId, String templateId, String templateVersion, Sha256 templateDigest, SupplierId supplier,
            List<String> products, LocalDate due) {
        PendingFact fact = log.begin(FactKind.QUESTIONNAIRE_SENT);
        return fact.insert(QuestionnaireRows.REQUEST, fact.seq(), requestId, templateId, templateVersion,
                HexFormat.of().parseHex(templateDigest.hex()), supplier.value(), new PackWriter().texts(products).bytes(), due.toString());
    }

    /** Answers read from this evidence. */
    public void received(EvidenceId evidence, AnswerSheet sheet) {
        received(evidence, sheet, null);
    }

    /**
     * Answers read from this evidence with a mapping.
     *
     * @param version of the mapping; they count as long as it holds
     * @param problems met in reading, where the evidence was recorded before and does not hold them
     */
    public void mapped(EvidenceId evidence, AnswerSheet sheet, long version, List<Problem> problems) {
        received(evidence, sheet, new Mapped(version, problems));
    }

    private record Mapped(long version, List<Problem> problems) {}

    private void received(EvidenceId evidence, AnswerSheet sheet, @Nullable Mapped mapped) {
        PendingFact fact = log.begin(FactKind.ANSWERS);
        fact.insert(QuestionnaireRows.SHEET, fact.seq(), evidence.value(), sheet.requestId(), AnswerPack.body(sheet));
        if (mapped != null) {
            fact.insert(MappingRows.SHEET, fact.seq(), mapped.version(), MappingPack.problems(mapped.problems()));
        }
        fact.end();
        var searchable = new Searchable(session);
        texts(sheet).forEach(text -> searchable.add(fact.seq(), Searchable.Kind.ANSWER, evidence.value(), text));
    }

    /** What can be searched of a sheet, from its packed body. */
    public static List<String> texts(byte[] body) {
        return texts(AnswerPack.sheet(new PackReader(body)));
    }

    private static List<String> texts(AnswerSheet sheet) {
        return sheet.answers().stream().map(QuestionnaireRecorder::text).toList();
    }

    /** What can be found of an answer; empty for one without words of its own. */
    private static String text(Answer answer) {
        String words = Stream.of(answer.raw(), answer.comment()).filter(Objects::nonNull).filter(each -> !each.isBlank()).collect(Collectors
                .joining(" "));
        return words.isEmpty() ? "" : answer.questionId() + " " + words;
    }
}
