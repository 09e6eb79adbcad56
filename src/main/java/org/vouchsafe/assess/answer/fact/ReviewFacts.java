package org.vouchsafe.assess.answer.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.Wording;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;
import org.vouchsafe.domain.register.SupplierId;

/** Everything that bears on the answers of a workspace at one viewpoint. Immutable. */
public final class ReviewFacts {
    private final List<AnswerFact> current;
    private final List<AnswerFact> all;
    private final Map<SupplierId, SupplierFacts> suppliers;
    private final List<String> approved;
    private final ReviewGuide guide;
    private final LocalDate day;
    private final Map<SupplierId, Named> named = new HashMap<>();
    private final Map<String, List<AnswerFact>> byWording = new HashMap<>();
    private final Map<SupplierId, Map<String, List<AnswerFact>>> bySupplier = new HashMap<>();
    private final Map<SupplierId, Map<String, List<AnswerFact>>> ever = new HashMap<>();

    /**
     * All of one moment.
     *
     * @param all every answer in a workbook that counts, also those that were answered again since, newest first
     * @param current of each question, supplier and product the answer that stands
     * @param approved registries the policy approves, lower case
     * @param day on which one looks
     */
    public ReviewFacts(List<AnswerFact> all, List<AnswerFact> current, Map<SupplierId, SupplierFacts> suppliers, List<String> approved,
            ReviewGuide guide, LocalDate day) {
        this.all = List.copyOf(all);
        this.current = List.copyOf(current);
        this.suppliers = Map.copyOf(suppliers);
        this.approved = List.copyOf(approved);
        this.guide = guide;
        this.day = day;
        this.suppliers.forEach((id, each) -> named.put(id, Named.of(each)));
        for (AnswerFact each : this.current) {
            String wording = Wording.comparable(each, names(each));
            if (!wording.isEmpty()) {
                byWording.computeIfAbsent(wording, _ -> new ArrayList<>()).add(each);
            }
            enter(bySupplier, each);
        }
        this.all.forEach(each -> enter(ever, each));
    }

    private static void enter(Map<SupplierId, Map<String, List<AnswerFact>>> index, AnswerFact answer) {
        SupplierId supplier = answer.sheet().supplier();
        if (supplier != null) {
            index.computeIfAbsent(supplier, _ -> new HashMap<>()).computeIfAbsent(answer.answer().questionId(), _ -> new ArrayList<>())
                    .add(answer);
        }
    }

    public List<AnswerFact> all() {
        return all;
    }

    public List<AnswerFact> current() {
        return current;
    }

    public List<String> approved() {
        return approved;
    }

    public ReviewGuide guide() {
        return guide;
    }

    public LocalDate day() {
        return day;
    }

    /** What is held of the supplier of an answer. */
    public SupplierFacts supplier(AnswerFact answer) {
        SupplierId id = answer.sheet().supplier();
        return id == null ? SupplierFacts.NOTHING : suppliers.getOrDefault(id, SupplierFacts.NOTHING);
    }

    /**
     * How a supplier and what it ships are called, made comparable once.
     *
     * @param own its name and those of its products, longest first
     * @param scopes its products and versions, as {@link Wording#simple} writes them
     */
    private record Named(List<String> own, List<String> scopes) {
        static Named of(SupplierFacts supplier) {
            List<String> own = Stream.concat(Stream.of(supplier.name()), supplier.products().values().stream()).map(Wording::bare)
                    .filter(each -> !each.isEmpty()).distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
            return new Named(own, Stream.concat(supplier.products().values().stream(),
                    supplier.releases().stream().map(each -> each.release().version())).map(Wording::simple)
                    .filter(each -> !each.isEmpty()).distinct().toList());
        }
    }

    private List<String> names(AnswerFact answer) {
        SupplierId id = answer.sheet().supplier();
        Named found = id == null ? null : named.get(id);
        return found == null ? List.of(Wording.bare(answer.sheet().supplierName())) : found.own();
    }

    /** True when a text, as {@link Wording#simple} writes it, names a product or version of the supplier. */
    public boolean namesScope(AnswerFact answer, String simple) {
        SupplierId id = answer.sheet().supplier();
        Named found = id == null ? null : named.get(id);
        return found != null && found.scopes().stream().anyMatch(simple::contains);
    }

    /** Answers that stand and say the same in the same words, this one among them. */
    public List<AnswerFact> sameWords(AnswerFact answer) {
        return byWording.getOrDefault(Wording.comparable(answer, names(answer)), List.of());
    }

    /** Answers of the same supplier to a question that stand. */
    public List<AnswerFact> ofSameSupplier(AnswerFact answer, String question) {
        SupplierId id = answer.sheet().supplier();
        return id == null ? List.of() : bySupplier.getOrDefault(id, Map.of()).getOrDefault(question, List.of());
    }

    /** Earlier answers to the same question in another round of asking, newest first. */
    public List<AnswerFact> earlier(AnswerFact answer) {
        SupplierId id = answer.sheet().supplier();
        return id == null ? List.of()
                : ever.getOrDefault(id, Map.of()).getOrDefault(answer.answer().questionId(), List.of()).stream()
                        .filter(each -> each.answersSameAs(answer) && !each.sheet().thread().equals(answer.sheet().thread())
                                && each.sheet().recorded().seq() < answer.sheet().recorded().seq() && !each.answer().isBlank())
                        .toList();
    }
}
