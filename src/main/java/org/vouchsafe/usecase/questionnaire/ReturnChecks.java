package org.vouchsafe.usecase.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.questionnaire.RequestRow;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Holds a workbook that came back against the request it says it answers. Valid only within one read of the store. */
public final class ReturnChecks {
    /** The workbook comes from another supplier than was asked. */
    public static final String WRONG_SUPPLIER = "WRONG_SUPPLIER";
    private static final Set<String> SAID_ALREADY = Set.of("ALTERED_TEMPLATE", "WRONG_TEMPLATE_VERSION", "UNKNOWN_TEMPLATE");
    private final ReadTx tx;
    private final RegisterIndex register;
    private final @Nullable String supplierSaid;

    /** @param supplierSaid whom the analyst named at import; null when nobody */
    public ReturnChecks(ReadTx tx, RegisterIndex register, @Nullable String supplierSaid) {
        this.tx = tx;
        this.register = register;
        this.supplierSaid = supplierSaid;
    }

    /** What does not fit; {@code found} is what was found in the file already. */
    public List<Problem> of(String file, ReturnedSheet returned, List<Problem> found) {
        AnswerSheet sheet = returned.sheet();
        if (sheet.requestId().isEmpty()) {
            return List.of();
        }
        Optional<RequestRow> sent = tx.questionnaires().request(sheet.requestId());
        if (sent.isEmpty()) {
            return List.of(new Problem("UNKNOWN_REQUEST", Severity.WARNING, file, returned.requestData(),
                    "It says that it answers request " + sheet.requestId() + ", which was not sent from this workspace.",
                    "Check where it comes from before you rely on it."));
        }
        RequestRow request = sent.get();
        List<Problem> problems = new ArrayList<>();
        if (request.withdrawn() != null) {
            problems.add(new Problem("WITHDRAWN_REQUEST", Severity.WARNING, file, returned.requestData(),
                    "It answers request " + sheet.requestId() + ", which was taken back.", "Check whether the answers still matter."));
        }
        for (String name : supplierSaid == null ? List.of(sheet.supplier()) : List.of(sheet.supplier(), supplierSaid)) {
            if (!isOf(request.supplier(), name)) {
                problems.add(new Problem(WRONG_SUPPLIER, Severity.ERROR, file, returned.requestData(),
                        "Request " + sheet.requestId() + " went to " + name(request.supplier())
                                + ", but this workbook is said to come from "
                                + (name.isEmpty() ? "nobody" : name) + ".",
                        "Find out who answered before you rely on it; statements in it do not count."));
            }
        }
        boolean isQuestions = request.scope() == null || request.scope().form() == RequestForm.QUESTIONS;
        if (isQuestions && !request.templateDigest().hex().equals(sheet.templateDigest())
                && found.stream().noneMatch(each -> SAID_ALREADY.contains(each.code()))) {
            problems.add(new Problem("NOT_AS_SENT", Severity.ERROR, file, returned.requestData(),
                    "The questions in the workbook are not those that were sent with request " + sheet.requestId() + ".",
                    "Compare the questions before you rely on the answers."));
        }
        return problems;
    }

    private boolean isOf(SupplierId asked, String name) {
        return register.supplierNamed(name).map(Supplier::id).filter(asked::equals).isPresent();
    }

    private String name(SupplierId id) {
        return register.supplier(id).map(Supplier::name).orElse("another supplier");
    }

    /** Who it was found to be from when it was imported. */
    public static QuestionnaireRow.Sender sender(ReadTx tx, EvidenceId workbook) {
        boolean another = tx.evidence().problems(workbook).stream().anyMatch(each -> each.code().equals(WRONG_SUPPLIER));
        return another ? QuestionnaireRow.Sender.ANOTHER : QuestionnaireRow.Sender.ASKED;
    }

    /** For a register as it is now. */
    public static ReturnChecks within(ReadTx tx, @Nullable String supplierSaid) {
        return new ReturnChecks(tx, new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST)), supplierSaid);
    }
}
