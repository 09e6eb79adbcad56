package org.vouchsafe.usecase.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.Alteration;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.questionnaire.request.RequestScope;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.OpenPositionsWorkbook;
import org.vouchsafe.questionnaire.OpenRequest;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.diff.ReturnComparison;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.questionnaire.RequestRow;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.RegisterIndex;

/** What was done to a workbook between sending and coming back: it is made again from what was recorded, and held against the original. */
public final class CompareReturn {
    private final Workspace workspace;
    private final HeldTemplates templates;

    public CompareReturn(Workspace workspace, HeldTemplates templates) {
        this.workspace = workspace;
        this.templates = templates;
    }

    /**
     * All that differs from what was sent.
     *
     * @throws Refused when that evidence answers no request of this workspace, or what was sent is not held
     */
    public List<Alteration> of(EvidenceId evidence) {
        return Guard.of(() -> workspace.read(tx -> {
            AnswerSheet sheet = tx.questionnaires().sheets(Viewpoint.LATEST).stream().filter(each -> each.evidence().equals(evidence))
                    .findFirst().map(SheetRow::sheet).orElseThrow(() -> refused(evidence + " holds no answers. 'vouchsafe questionnaire "
                            + "status' shows what came back."));
            RequestRow request = tx.questionnaires().request(sheet.requestId())
                    .orElseThrow(
                            () -> refused(evidence + " answers no request of this workspace, so there is nothing to hold it against."));
            return ReturnComparison.of(new SourceFile("sent", sent(tx, request)), new SourceFile("back", tx.evidence().bytes(evidence)));
        }));
    }

    private byte[] sent(ReadTx tx, RequestRow row) {
        RequestScope scope = row.scope();
        String supplier = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST)).supplier(row.supplier()).map(Supplier::name)
                .orElse("");
        if (scope != null && scope.form() == RequestForm.OPEN_POSITIONS) {
            return OpenPositionsWorkbook.write(new OpenRequest(row.requestId(), supplier, row.sentBy(), scope.language(), row.due(),
                    row.recorded().at(), scope.positions()));
        }
        Template template = wording(tx, row);
        return RequestWorkbook.write(template, scope == null
                ? new Request(row.requestId(), supplier, row.sentBy(), row.products(), row.due(), row.recorded().at())
                : new Request(row.requestId(), supplier, row.sentBy(), row.products(), row.due(), row.recorded().at(), scope.advisories(),
                        scope.remarks()));
    }

    private Template wording(ReadTx tx, RequestRow row) {
        @Nullable Template template = templates.asSent(tx, new AnswerSheet(row.requestId(), row.templateId(), row.templateVersion(),
                row.templateDigest().hex(), "", null, null, List.of())).orElse(null);
        if (template == null) {
            throw refused("The questions of request " + row.requestId() + " are not held any more: an older program sent them.");
        }
        return template;
    }

    private static Refused refused(String message) {
        return new Refused(Refused.Kind.REQUEST, message);
    }
}
