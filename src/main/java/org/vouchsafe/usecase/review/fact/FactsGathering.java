package org.vouchsafe.usecase.review.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.answer.NamedVersions;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.NamedListing;
import org.vouchsafe.assess.answer.fact.ReviewFacts;
import org.vouchsafe.assess.answer.fact.SheetFact;
import org.vouchsafe.assess.answer.fact.SupplierFacts;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.questionnaire.request.RequestScope;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.Use;
import org.vouchsafe.store.questionnaire.RequestRow;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.store.review.ReviewTable.FollowUp;
import org.vouchsafe.usecase.answers.WhoAnswered;
import org.vouchsafe.usecase.component.ComponentQuery;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.questionnaire.backing.BackingReading;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Gathers everything that bears on answers. Thread-safe. */
public final class FactsGathering {
    private final Positions positions;
    private final HeldTemplates templates;
    private final ReviewGuide guide;
    private final Dependencies.Kept kept = new Dependencies.Kept();

    public FactsGathering(Positions positions, HeldTemplates templates, ReviewGuide guide) {
        this.positions = positions;
        this.templates = templates;
        this.guide = guide;
    }

    /**
     * What was gathered.
     *
     * @param standing of each round of asking and each question, supplier and product the answer that stands, in the order of the workbooks
     */
    public record Gathered(ReviewFacts facts, List<AnswerFact> standing, RegisterIndex register) {
        public Gathered {
            standing = List.copyOf(standing);
        }
    }

    /** Everything at a viewpoint, as it is on that day. */
    public Gathered gather(ReadTx tx, Viewpoint viewpoint, Instant now) {
        var register = new RegisterIndex(tx.register().portfolio(viewpoint));
        LocalDate day = BackAnswers.day(viewpoint, () -> now);
        if (tx.questionnaires().sheets(viewpoint).stream().allMatch(each -> each.withdrawn() != null)) {
            // Where nobody answered, what is held need not be looked through.
            return new Gathered(new ReviewFacts(List.of(), List.of(), Map.of(), List.of(), guide, day), List.of(), register);
        }
        return new Gathering(tx, viewpoint, register, day).all();
    }

    /** One gathering. */
    private final class Gathering {
        private final ReadTx tx;
        private final Viewpoint viewpoint;
        private final RegisterIndex register;
        private final SupplierGathering held;
        private final LocalDate day;
        private final NamedFiles files;
        private final Map<String, String> follows = new HashMap<>();
        private final Map<String, List<Use>> uses = new HashMap<>();

        Gathering(ReadTx tx, Viewpoint viewpoint, RegisterIndex register, LocalDate day) {
            this.tx = tx;
            this.viewpoint = viewpoint;
            this.register = register;
            this.day = day;
            this.held = new SupplierGathering(tx, viewpoint, positions, register, kept);
            this.files = new NamedFiles(tx, viewpoint, new BackingReading(tx, viewpoint, day), held);
            for (FollowUp each : tx.reviews().followUps(viewpoint)) {
                follows.put(each.request(), each.of());
            }
        }

        Gathered all() {
            List<AnswerFact> all = new ArrayList<>();
            Map<SupplierId, SupplierFacts> suppliers = new HashMap<>();
            for (SheetRow row : tx.questionnaires().sheets(viewpoint)) {
                if (row.withdrawn() == null && !isShortForm(row)) {
                    SheetFact sheet = sheet(row);
                    SupplierId supplier = sheet.supplier();
                    if (supplier != null) {
                        suppliers.computeIfAbsent(supplier, held::of);
                    }
                    Template template = templates.asSentOrToday(tx, row.sheet()).orElse(null);
                    row.sheet().answers().stream().filter(each -> !isEvidenceWanted(each, template) && !isRuledOut(each, row, template))
                            .forEach(each -> all.add(answer(each, row, sheet, template)));
                    missing(row).forEach(each -> all.add(answer(each, row, sheet, template)));
                }
            }
            Map<String, AnswerFact> standing = new LinkedHashMap<>();
            Map<String, AnswerFact> current = new LinkedHashMap<>();
            for (AnswerFact each : all) {
                keep(standing, each.sheet().thread() + "\n" + name(each), each);
                keep(current, name(each), each);
            }
            var facts = new ReviewFacts(all, List.copyOf(current.values()), suppliers, tx.policy().at(viewpoint).registries(), guide, day);
            return new Gathered(facts, List.copyOf(standing.values()), register);
        }

        /** What stands in the short form are statements: they count as claims, or do not, under the rules for claims. */
        private boolean isShortForm(SheetRow row) {
            return tx.questionnaires().request(row.sheet().requestId()).map(RequestRow::scope)
                    .filter(each -> each.form() == RequestForm.OPEN_POSITIONS).isPresent();
        }

        /** The list of evidence wanted is no question. */
        private static boolean isEvidenceWanted(Answer answer, @Nullable Template template) {
            return template != null && template.evidence().stream().anyMatch(each -> each.id().equals(answer.questionId()));
        }

        /** A question that an earlier answer rules out need not be answered. */
        private boolean isRuledOut(Answer answer, SheetRow row, @Nullable Template template) {
            return answer.isBlank() && template != null && template.question(answer.questionId())
                    .filter(each -> !Completion.isAsked(each, answer.product(), row.sheet())).isPresent();
        }

        /** Questions that were sent and whose rows did not come back: unanswered, however they got lost. */
        private List<Answer> missing(SheetRow row) {
            Template sent = templates.asSent(tx, row.sheet()).orElse(null);
            RequestRow request = tx.questionnaires().request(row.sheet().requestId()).orElse(null);
            if (sent == null || request == null || !request.templateDigest().equals(sent.digest())) {
                return List.of();
            }
            List<Answer> missing = new ArrayList<>();
            for (Question question : sent.questions()) {
                List<@Nullable String> asked = new ArrayList<>(question.perProduct() ? request.products() : List.of());
                if (!question.perProduct()) {
                    asked.add(null);
                }
                for (@Nullable String product : asked) {
                    if (Completion.isAsked(question, product, row.sheet()) && row.sheet().answers().stream()
                            .noneMatch(each -> each.questionId().equals(question.id()) && isSame(each.product(), product))) {
                        missing.add(new Answer(question.id(), product, AnswerValue.UNANSWERED, "", null, List.of(), false,
                                Location.WHOLE_FILE));
                    }
                }
            }
            return missing;
        }

        private static boolean isSame(@Nullable String one, @Nullable String other) {
            return one == null || other == null ? one == null && other == null : one.strip().equalsIgnoreCase(other.strip());
        }

        /** They come newest first: an older one stands only where the newer one is blank. */
        private void keep(Map<String, AnswerFact> kept, String key, AnswerFact each) {
            AnswerFact newer = kept.get(key);
            if (newer == null || newer.answer().isBlank() && !each.answer().isBlank()) {
                kept.put(key, each);
            } else if (newer.sheet().evidence().equals(each.sheet().evidence()) && !newer.answer().equals(each.answer())) {
                // The same row twice in one workbook: both stand, since they may contradict each other.
                kept.put(key + "\n" + each.answer().location().text(), each);
            }
        }

        private String name(AnswerFact fact) {
            ProductId product = fact.product();
            return fact.sheet().supplier() + "\n" + (fact.sheet().supplier() == null ? fact.sheet().supplierName() : "") + "\n"
                    + fact.answer().questionId() + "\n" + (product == null ? fact.answer().product() : product);
        }

        private SheetFact sheet(SheetRow row) {
            Optional<RequestRow> request = tx.questionnaires().request(row.sheet().requestId());
            RequestScope scope = request.map(RequestRow::scope).orElse(null);
            SupplierId supplier = WhoAnswered.of(tx, register, row.evidence(), row.sheet());
            Optional<Evidence> file = tx.evidence().find(row.evidence(), viewpoint);
            String thread = request.map(RequestRow::requestId).map(this::beginning).orElse(row.evidence().toString());
            return new SheetFact(row.evidence(), row.sheet().requestId(), thread, supplier,
                    supplier == null ? row.sheet().supplier()
                            : register.supplier(supplier).map(each -> each.name())
                                    .orElse(row.sheet().supplier()),
                    scope == null ? List.of()
                            : scope.products().stream().map(each -> register.portfolio().successors().of(each)).toList(),
                    scope == null ? List.of() : scope.advisories(), row.sheet().completedBy(), row.sheet().completedOn(),
                    file.map(Evidence::signature).orElse(SignatureVerdict.NONE),
                    file.map(each -> each.origin().receivedAt()).orElse(row.recorded().at()), row.recorded(),
                    tx.evidence().problems(row.evidence()));
        }

        private String beginning(String request) {
            String at = request;
            // Follow-ups of follow-ups end somewhere, but a damaged file could lead in a circle.
            for (int i = 0; i < follows.size() && follows.containsKey(at); i++) {
                at = Objects.requireNonNull(follows.get(at));
            }
            return at;
        }

        private AnswerFact answer(Answer answer, SheetRow row, SheetFact sheet, @Nullable Template template) {
            Question question = template == null ? null : template.question(answer.questionId()).orElse(null);
            String name = answer.product();
            SupplierId supplier = sheet.supplier();
            ProductId product = name == null || supplier == null ? null
                    : register.productNamed(supplier, name).map(Product::id).orElse(null);
            String words = answer.raw() + ". " + Objects.requireNonNullElse(answer.comment(), "");
            return new AnswerFact(answer.holding(files.term(answer, row)), question, sheet, product, files.of(answer, row, supplier),
                    NamedVersions.denied(words, guide).stream().flatMap(each -> listings(each, supplier).stream()).toList());
        }

        private List<NamedListing> listings(String nameAndVersion, @Nullable SupplierId supplier) {
            List<Use> found = uses.computeIfAbsent(nameAndVersion.toLowerCase(Locale.ROOT), _ -> ComponentQuery.parse(nameAndVersion)
                    .map(query -> query.components(tx)).filter(each -> !each.isEmpty())
                    .map(each -> tx.inventories().uses(each, viewpoint, Use.Paths.WITHOUT)).orElse(List.of()));
            List<NamedListing> listings = new ArrayList<>();
            for (Use use : found) {
                Release release = use.release() == null ? null : register.release(use.release()).orElse(null);
                // The release itself, named in a denial, is not what is denied: "Billing 7.3 does not contain axios".
                if (!use.root() && release != null && supplier != null && register.supplierOf(release).id().equals(supplier)) {
                    listings.add(new NamedListing(use.identity().displayName(), release.id(), register.place(release), use.place()));
                }
            }
            return listings;
        }
    }
}
