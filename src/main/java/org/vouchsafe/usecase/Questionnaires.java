package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.answers.Returns;
import org.vouchsafe.usecase.answers.WhoAnswered;
import org.vouchsafe.usecase.evidence.ImportEvidence;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.questionnaire.Asking;
import org.vouchsafe.usecase.questionnaire.CompareReturn;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.questionnaire.OwnTemplates;
import org.vouchsafe.usecase.questionnaire.ReturnChecks;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.questionnaire.mapping.Mappings;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.ReturnedAnswers;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Questionnaires out as workbooks; answers come back through {@link ImportEvidence}. */
public final class Questionnaires {
    private final Workspace workspace;
    private final HeldTemplates templates;
    private final Returns returns;
    private final SendRequests sending;
    private final OwnTemplates own;
    private final CompareReturn comparing;
    private final Mappings mappings;
    private final BackAnswers backing;

    public Questionnaires(Workspace workspace, Positions positions, Templates builtIn, InstantSource clock) {
        this.workspace = workspace;
        this.templates = new HeldTemplates(builtIn);
        this.returns = new Returns(templates, clock);
        this.sending = new SendRequests(workspace, positions, templates, clock);
        this.own = new OwnTemplates(workspace, templates, clock);
        this.comparing = new CompareReturn(workspace, templates);
        this.backing = new BackAnswers(workspace, clock);
        this.mappings = new Mappings(workspace, builtIn.all(Language.EN));
    }

    /** Those that can be sent, in English: the analyst's own and those that come with the program. */
    public List<Template> templates() {
        return templates(Language.EN);
    }

    /** Those that can be sent in this language. */
    public List<Template> templates(Language language) {
        return Guard.of(() -> workspace.read(tx -> templates.all(tx, language)));
    }

    /** Sending to one or many. */
    public SendRequests sending() {
        return sending;
    }

    /** What was done to a workbook between sending and coming back. */
    public CompareReturn comparing() {
        return comparing;
    }

    /** What stands behind answers, and from when to when they hold. */
    public BackAnswers backing() {
        return backing;
    }

    /** How questionnaires of others are read. */
    public Mappings mappings() {
        return mappings;
    }

    /** Questionnaires of the analyst's own. */
    public OwnTemplates own() {
        return own;
    }

    /**
     * Writes the workbook for one supplier, in English, and records the request; returns its id.
     *
     * @param products what it asks about; empty: all products of the supplier
     * @throws Refused when template, supplier or a product is not known, the day is past, or the file cannot be written
     */
    public String send(String templateId, String supplier, List<String> products, LocalDate due, Path target, Actor actor) {
        return sending.send(new Asking(RequestForm.QUESTIONS, templateId, Language.EN,
                new Asking.Whom.Suppliers(List.of(supplier), products, null), due), new SendRequests.Target.OneFile(target), actor)
                .requests().getFirst().id();
    }

    /**
     * Takes a request back: it no longer waits for an answer.
     *
     * @throws Refused when there is no such request, or it is taken back already
     */
    public void withdraw(String requestId, String reason, Actor actor) {
        Guard.of(() -> workspace.<@Nullable Object>write(new Entry(actor.name(), "withdraw questionnaire", requestId, reason), tx -> {
            if (tx.questionnaires().request(requestId).filter(each -> each.withdrawn() == null).isEmpty()) {
                throw new Refused(Refused.Kind.REQUEST,
                        "No request '" + requestId + "' stands. 'vouchsafe questionnaire status' shows those that do.");
            }
            tx.recordQuestionnaires().withdraw(requestId, reason);
            return null;
        }));
    }

    /** What was sent, newest first, with what came back for it. */
    public List<QuestionnaireRow> requests(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            RegisterIndex register = new RegisterIndex(tx.register().portfolio(viewpoint));
            List<Returns.Returned> came = returns.counting(tx, viewpoint);
            return tx.questionnaires().requests(viewpoint).stream().filter(each -> each.withdrawn() == null)
                    .map(request -> new QuestionnaireRow(request.requestId(),
                            request.templateId(), name(register, request.supplier()), request.products(), request.due(),
                            request.recorded().at(),
                            request.sentBy(), came.stream().filter(each -> each.row().sheet().requestId().equals(request.requestId()))
                                    .map(each -> new QuestionnaireRow.Returned(each.row().evidence(), each.completion(),
                                            ReturnChecks.sender(tx, each.row().evidence())))
                                    .toList()))
                    .toList();
        }));
    }

    /** What came back, newest first, with whom it was asked of and what was asked; what was withdrawn is not among it. */
    public List<ReturnedAnswers> returned(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            RegisterIndex register = new RegisterIndex(tx.register().portfolio(viewpoint));
            return returns.counting(tx, viewpoint).stream().map(each -> returned(tx, register, each)).toList();
        }));
    }

    /**
     * The answers in one workbook.
     *
     * @throws Refused when none were read from it, or it was withdrawn
     */
    public ReturnedAnswers answers(EvidenceId evidence, Viewpoint viewpoint) {
        return returned(viewpoint).stream().filter(each -> each.evidence().equals(evidence)).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, evidence + " holds no answers that count. 'vouchsafe questionnaire "
                        + "status' shows what came back, 'vouchsafe questionnaire mapping look' what waits to be mapped."));
    }

    private ReturnedAnswers returned(ReadTx tx, RegisterIndex register, Returns.Returned came) {
        AnswerSheet sheet = came.row().sheet();
        return new ReturnedAnswers(came.row().evidence(), WhoAnswered.of(tx, register, came.row().evidence(), sheet), sheet,
                came.completion(),
                templates.asSent(tx, sheet).orElse(null), came.row().recorded());
    }

    private static String name(RegisterIndex register, SupplierId id) {
        return register.portfolio().suppliers().stream().filter(each -> each.id().equals(id))
                .map(org.vouchsafe.domain.register.Supplier::name).findFirst().orElse("(unknown supplier)");
    }
}
