package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.questionnaire.RequestRow;
import org.vouchsafe.usecase.answers.Returns;
import org.vouchsafe.usecase.publish.FileDrop;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.ReturnedAnswers;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Questionnaires out as workbooks; answers come back through {@link ImportEvidence}. */
public final class Questionnaires {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private final Workspace workspace;
    private final Supplier<Templates> templates;
    private final Returns returns;
    private final InstantSource clock;

    /** @param templates those that come with the program; asked for when first needed */
    public Questionnaires(Workspace workspace, Supplier<Templates> templates, InstantSource clock) {
        this.workspace = workspace;
        this.templates = templates;
        this.returns = new Returns(templates);
        this.clock = clock;
    }

    /** The templates that come with the program. */
    public List<Template> templates() {
        return templates.get().all();
    }

    /**
     * Writes the workbook for one supplier and records the request; returns its id.
     *
     * @param products what it asks about; empty: all products of the supplier
     * @throws Refused when template, supplier or a product is not known, the day is past, or the file cannot be written
     */
    public String send(String templateId, String supplier, List<String> products, LocalDate due, Path target, Actor actor) {
        Template template = templates.get().byId(templateId)
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no questionnaire '"
                        + templateId + "'. There is " + String.join(", ", templates().stream().map(Template::id).toList()) + "."));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (due.isBefore(today)) {
            throw new Refused(Refused.Kind.REQUEST, "The day " + due + " is past. Choose one on which an answer can still come.");
        }
        return Guard.of(() -> {
            try (FileDrop drop = new FileDrop(FileDrop.Existing.REFUSE)) {
                drop.demandFree(List.of(target));
                String request = workspace.write(new Entry(actor.name(), "send questionnaire", template.title(), ""), tx -> {
                    RegisterIndex register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
                    org.vouchsafe.domain.register.Supplier asked = new NameFinder(register).supplier(supplier);
                    List<String> about = products.isEmpty() ? productsOf(register, asked.id())
                            : products.stream().map(each -> new NameFinder(register).product(asked, each).name()).toList();
                    String id = freeId(tx, today);
                    tx.subject(id + " " + template.title() + ", to " + asked.name());
                    drop.prepare(target, RequestWorkbook.write(template,
                            new Request(id, asked.name(), actor.name(), about, due, clock.instant())));
                    tx.recordQuestionnaires().sent(id, template.id(), template.version(), template.digest(), asked.id(), about, due);
                    // Last within the change: when the workbook cannot be put in place, nothing was sent.
                    drop.place();
                    return id;
                });
                drop.settle();
                return request;
            }
        });
    }

    /** What was sent, newest first, with what came back for it. */
    public List<QuestionnaireRow> requests(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            RegisterIndex register = new RegisterIndex(tx.register().portfolio(viewpoint));
            List<Returns.Returned> came = returns.counting(tx, viewpoint);
            return tx.questionnaires().requests(viewpoint).stream().map(request -> new QuestionnaireRow(request.requestId(),
                    request.templateId(), name(register, request.supplier()), request.products(), request.due(), request.recorded().at(),
                    request.sentBy(), came.stream().filter(each -> each.row().sheet().requestId().equals(request.requestId()))
                            .map(each -> new QuestionnaireRow.Returned(each.row().evidence(), each.completion())).toList()))
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

    private ReturnedAnswers returned(ReadTx tx, RegisterIndex register, Returns.Returned came) {
        AnswerSheet sheet = came.row().sheet();
        return new ReturnedAnswers(came.row().evidence(), supplier(tx, register, sheet), sheet, came.completion(),
                returns.asSent(sheet).orElse(null), came.row().recorded());
    }

    // The id we gave is trusted more than the name in the workbook, which its sender may have typed over.
    private static @Nullable SupplierId supplier(ReadTx tx, RegisterIndex register, AnswerSheet sheet) {
        return tx.questionnaires().request(sheet.requestId()).map(RequestRow::supplier)
                .or(() -> register.supplierNamed(sheet.supplier()).map(org.vouchsafe.domain.register.Supplier::id)).orElse(null);
    }

    private static String name(RegisterIndex register, SupplierId id) {
        return register.portfolio().suppliers().stream().filter(each -> each.id().equals(id))
                .map(org.vouchsafe.domain.register.Supplier::name).findFirst().orElse("(unknown supplier)");
    }

    private static List<String> productsOf(RegisterIndex register, SupplierId supplier) {
        return register.portfolio().products().stream().filter(each -> each.supplier().equals(supplier)).map(Product::name).sorted()
                .toList();
    }

    /** {@code Q-20260331-3}: the day it was sent, and which of that day. */
    private static String freeId(ReadTx tx, LocalDate today) {
        for (int number = 1;; number++) {
            String id = String.format(Locale.ROOT, "Q-%s-%d", DAY.format(today), number);
            if (tx.questionnaires().request(id).isEmpty()) {
                return id;
            }
        }
    }
}
