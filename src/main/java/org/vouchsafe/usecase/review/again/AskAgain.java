package org.vouchsafe.usecase.review.again;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.Remark;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.questionnaire.request.RequestScope;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.TemplateTable;
import org.vouchsafe.questionnaire.words.CoverLetter;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.questionnaire.RequestRow;
import org.vouchsafe.store.review.ReviewTable.FollowUp;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.publish.FileDrop;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.questionnaire.RequestNames;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.questionnaire.SendRequests.Target;
import org.vouchsafe.usecase.questionnaire.SentRequest;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.review.AnswerReviews;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** Asks suppliers again: only what a reviewer marked for it, with what was unclear beside each question, in the language of the first request. */
public final class AskAgain {
    private final Workspace workspace;
    private final AnswerReviews reviews;
    private final HeldTemplates templates;
    private final InstantSource clock;

    public AskAgain(Workspace workspace, AnswerReviews reviews, HeldTemplates templates, InstantSource clock) {
        this.workspace = workspace;
        this.reviews = reviews;
        this.templates = templates;
        this.clock = clock;
    }

    /** What is asked in one workbook. */
    private record Asked(RequestRow of, Template template, Supplier supplier, List<Product> products, List<ReviewedAnswer> answers,
            List<Remark> remarks) {}

    /**
     * The answers that wait to be asked about again: marked for it, and in no follow-up that stands.
     *
     * @param filter which of them
     */
    public List<ReviewedAnswer> waiting(ReviewFilter filter) {
        Set<AnswerKey> asked = Guard.of(() -> workspace.read(AskAgain::asked));
        return reviews.answers(filter, Viewpoint.LATEST).stream().filter(each -> each.standing() == ReviewStanding.FOLLOW_UP)
                .filter(each -> !asked.contains(each.key())).toList();
    }

    private static Set<AnswerKey> asked(ReadTx tx) {
        Set<AnswerKey> asked = new HashSet<>();
        for (FollowUp each : tx.reviews().followUps(Viewpoint.LATEST)) {
            if (tx.questionnaires().request(each.request()).filter(request -> request.withdrawn() == null).isPresent()) {
                asked.addAll(each.answers());
            }
        }
        return asked;
    }

    /**
     * Writes the workbooks and records the requests; all of them or none.
     *
     * @param filter which of those that wait
     * @throws Refused when nothing waits, an answer belongs to no request of ours, the day is past, or a file cannot be written
     */
    public List<SentRequest> send(ReviewFilter filter, LocalDate due, Target target, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (due.isBefore(today)) {
            throw new Refused(Refused.Kind.REQUEST, "The day " + due + " is past. Choose one on which an answer can still come.");
        }
        List<ReviewedAnswer> waiting = waiting(filter);
        if (waiting.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST,
                    "No answer waits to be asked about again. 'vouchsafe questionnaire judge … --as follow-up' marks one.");
        }
        return Guard.of(() -> {
            List<Asked> all = workspace.read(tx -> prepare(tx, waiting));
            if (target instanceof Target.OneFile && all.size() > 1) {
                throw new Refused(Refused.Kind.REQUEST, "That is " + all.size() + " workbooks. Name a folder to put them in.");
            }
            try (FileDrop drop = new FileDrop(FileDrop.Existing.REFUSE)) {
                if (target instanceof Target.OneFile(Path file)) {
                    drop.demandFree(List.of(file));
                }
                List<SentRequest> sent = workspace.write(new Entry(actor.name(), SendRequests.ACTION, "follow-up", ""), tx -> {
                    List<SentRequest> written = new ArrayList<>();
                    all.forEach(each -> written
                            .add(new Sending(tx, drop, due, target, actor, clock.instant()).send(each, RequestNames.free(tx, today))));
                    tx.subject(written.stream().map(each -> each.id() + " follow-up, to " + each.supplier())
                            .collect(Collectors.joining("; ")));
                    drop.place();
                    return written;
                });
                drop.settle();
                return sent;
            }
        });
    }

    private List<Asked> prepare(ReadTx tx, List<ReviewedAnswer> waiting) {
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        Map<String, List<ReviewedAnswer>> byRequest = new LinkedHashMap<>();
        for (ReviewedAnswer each : waiting) {
            if (each.request().isEmpty()) {
                throw new Refused(Refused.Kind.REQUEST, each.key().text()
                        + " answers no request of ours, so there is no workbook to ask again with. Write to the supplier instead.");
            }
            byRequest.computeIfAbsent(each.request(), _ -> new ArrayList<>()).add(each);
        }
        List<Asked> all = new ArrayList<>();
        byRequest.forEach((id, answers) -> {
            RequestRow request = tx.questionnaires().request(id).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                    "Request " + id + " was not sent from this workspace, so there is no workbook to ask again with."));
            Supplier supplier = register.supplier(request.supplier()).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                    "The supplier of request " + id + " is no longer in the register."));
            Template template = templates.asSentOrToday(tx, tx.questionnaires().sheets(Viewpoint.LATEST).stream()
                    .filter(each -> each.evidence().equals(answers.getFirst().key().sheet())).findFirst().orElseThrow().sheet())
                    .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "The questions of request " + id + " are not held any more."));
            grouped(answers).forEach(each -> all.add(asked(tx, register, request, template, supplier, each)));
        });
        return all;
    }

    /** A workbook asks each of its products the same, so products that are asked different questions get workbooks of their own. */
    private static List<List<ReviewedAnswer>> grouped(List<ReviewedAnswer> answers) {
        Map<String, Set<String>> questions = new LinkedHashMap<>();
        answers.stream().filter(each -> each.key().product() != null).forEach(each -> questions
                .computeIfAbsent(Objects.requireNonNull(each.key().product()), _ -> new LinkedHashSet<>()).add(each.key().question()));
        Map<Set<String>, List<ReviewedAnswer>> groups = new LinkedHashMap<>();
        for (ReviewedAnswer each : answers) {
            String product = each.key().product();
            if (product != null) {
                groups.computeIfAbsent(Objects.requireNonNull(questions.get(product)), _ -> new ArrayList<>()).add(each);
            }
        }
        List<ReviewedAnswer> once = answers.stream().filter(each -> each.key().product() == null).toList();
        List<List<ReviewedAnswer>> all = new ArrayList<>(groups.values());
        if (all.isEmpty()) {
            return List.of(once);
        }
        all.getFirst().addAll(once);
        return all;
    }

    private static Asked asked(ReadTx tx, RegisterIndex register, RequestRow of, Template template, Supplier supplier,
            List<ReviewedAnswer> answers) {
        Words words = Words.of(template.language());
        Set<String> ids = answers.stream().map(each -> each.key().question()).collect(Collectors.toSet());
        // A condition would hide a question that is asked for its own sake here; what is asked again is always asked.
        List<Question> questions = template.questions().stream().filter(each -> ids.contains(each.id()))
                .map(each -> new Question(each.id(), each.section(), each.text(), each.why(), each.strongAnswer(), each.type(),
                        each.evidenceWanted(), each.perProduct(), each.mappings(), each.weight(), null, Set.of()))
                .toList();
        if (questions.size() < ids.size()) {
            throw new Refused(Refused.Kind.REQUEST, "Some of these questions are not among those of request " + of.requestId() + ".");
        }
        Set<String> wanted = questions.stream().flatMap(each -> each.evidenceWanted().stream()).collect(Collectors.toSet());
        Template again = TemplateTable.of(template.id(), template.version() + "-" + of.requestId(), template.language(),
                words.text("again.title", template.title()), words.text("again.introduction", of.requestId()),
                template.evidence().stream().filter(each -> wanted.contains(each.id())).toList(), questions);
        var unclear = new Unclear(tx, words);
        List<Remark> remarks = answers.stream().flatMap(each -> unclear.of(each).stream()
                .map(text -> new Remark(each.key().question(), each.key().product(), text))).toList();
        List<Product> products = answers.stream().map(each -> each.key().product()).filter(Objects::nonNull).distinct()
                .flatMap(each -> register.productNamed(supplier.id(), each).stream()).distinct().toList();
        return new Asked(of, again, supplier, products, answers, remarks);
    }

    /** The writing of one act. */
    private record Sending(WriteTx tx, FileDrop drop, LocalDate due, Target target, Actor actor, Instant now) {
        SentRequest send(Asked asked, String id) {
            String supplier = asked.supplier().name();
            // Written as the answers name them: that is how the supplier calls them, and how they are found again.
            List<String> products = asked.answers().stream().map(each -> each.key().product()).filter(Objects::nonNull).distinct().toList();
            RequestScope before = asked.of().scope();
            List<String> concerning = before == null ? List.of() : before.advisories();
            byte[] workbook = RequestWorkbook.write(asked.template(),
                    new Request(id, supplier, actor.name(), products, due, now, concerning, asked.remarks()));
            Path file = switch (target) {
                case Target.OneFile one -> one.file();
                case Target.Folder in -> in.folder().resolve(RequestNames.file(id, supplier) + ".xlsx");
            };
            drop.prepare(file, workbook);
            @Nullable Path letter = switch (target) {
                case Target.OneFile _ -> null;
                case Target.Folder in -> in.folder().resolve(RequestNames.file(id, supplier) + ".txt");
            };
            if (letter != null) {
                drop.prepare(letter, new CoverLetter(id, asked.template().title(), supplier, actor.name(), due, products,
                        CoverLetter.Known.SHOWN).text(Words.of(asked.template().language())).getBytes(StandardCharsets.UTF_8));
            }
            var scope = new RequestScope(RequestForm.QUESTIONS, asked.template().language(),
                    asked.products().stream().map(Product::id).toList(), List.of(), concerning, asked.remarks(),
                    List.of(), Sha256.of(workbook));
            tx.recordQuestionnaires().followed(id, asked.template(), scope, asked.supplier().id(), products, due, asked.of().requestId(),
                    asked.answers().stream().map(ReviewedAnswer::key).toList());
            return new SentRequest(id, supplier, file, letter, asked.remarks().size(), 0);
        }
    }
}
