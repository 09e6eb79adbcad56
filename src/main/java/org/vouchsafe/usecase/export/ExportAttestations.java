package org.vouchsafe.usecase.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.backing.AnswerPlace;
import org.vouchsafe.domain.questionnaire.review.Finding;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.domain.questionnaire.review.Verdict;
import org.vouchsafe.format.export.AttestationDraft;
import org.vouchsafe.format.export.AttestationDraft.Attested;
import org.vouchsafe.format.export.CycloneDxAttestationWriter;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Questionnaires;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;
import org.vouchsafe.usecase.questionnaire.backing.BackedAnswer;
import org.vouchsafe.usecase.questionnaire.backing.BackingReading;
import org.vouchsafe.usecase.read.ReturnedAnswers;
import org.vouchsafe.usecase.review.AnswerReviews;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** Writes a supplier's answers, as they were reviewed here, as CycloneDX attestations. Those nobody reviewed are left out and counted. */
public final class ExportAttestations {
    private static final int HUNDREDTHS = 2;
    private final Workspace workspace;
    private final Questionnaires questionnaires;
    private final AnswerReviews reviews;
    private final InstantSource clock;
    private final String program;

    /** @param version of the program, as the document names it */
    public ExportAttestations(Workspace workspace, Questionnaires questionnaires, AnswerReviews reviews, InstantSource clock,
            String version) {
        this.workspace = workspace;
        this.questionnaires = questionnaires;
        this.reviews = reviews;
        this.clock = clock;
        this.program = "Vouchsafe " + version;
    }

    /**
     * What was written.
     *
     * @param answers how many
     * @param unreviewed how many of the supplier's answers nobody reviewed
     */
    public record Written(Path file, int answers, int unreviewed) {}

    /**
     * Writes it into a new file.
     *
     * @param supplier by any of its names
     * @param assessor the organisation that reviewed the answers
     * @throws Refused when the supplier is not known, nothing of it was reviewed, or the file is there
     */
    public Written write(String supplier, String assessor, Path file, Viewpoint viewpoint) {
        if (assessor.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say which organisation reviewed the answers (--author).");
        }
        List<ReviewedAnswer> all = answers(supplier, viewpoint);
        List<ReviewedAnswer> reviewed = reviewed(all);
        if (reviewed.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, all.isEmpty() ? "No answers of " + supplier + " are held."
                    : "None of the " + all.size() + " answers of " + supplier
                            + " was reviewed yet. 'vouchsafe questionnaire review' shows them.");
        }
        NewFile.write(file, bytes(reviewed, assessor, clock.instant(), viewpoint));
        return new Written(file, reviewed.size(), all.size() - reviewed.size());
    }

    /**
     * The bytes of the document.
     *
     * @param at when it says it was made
     * @return empty when nothing of the supplier was reviewed
     */
    public Optional<byte[]> bytes(String supplier, String assessor, Instant at, Viewpoint viewpoint) {
        List<ReviewedAnswer> reviewed = reviewed(answers(supplier, viewpoint));
        return reviewed.isEmpty() ? Optional.empty() : Optional.of(bytes(reviewed, assessor, at, viewpoint));
    }

    private byte[] bytes(List<ReviewedAnswer> reviewed, String assessor, Instant at, Viewpoint viewpoint) {
        return Guard.of(
                () -> workspace.read(tx -> CycloneDxAttestationWriter.write(draft(tx, reviewed, assessor.strip(), at, viewpoint))));
    }

    private List<ReviewedAnswer> answers(String supplier, Viewpoint viewpoint) {
        return reviews.answers(new ReviewFilter(supplier, null, null, null, null, ReviewFilter.Which.ALL), viewpoint)
                .stream().filter(each -> !each.answer().isBlank()).toList();
    }

    private static List<ReviewedAnswer> reviewed(List<ReviewedAnswer> all) {
        return all.stream().filter(each -> verdict(each) != Verdict.OPEN).toList();
    }

    private static Verdict verdict(ReviewedAnswer answer) {
        Review review = answer.review();
        return review == null ? Verdict.OPEN : review.verdict();
    }

    private AttestationDraft draft(ReadTx tx, List<ReviewedAnswer> reviewed, String assessor, Instant at, Viewpoint viewpoint) {
        Map<EvidenceId, ReturnedAnswers> sheets = questionnaires.returned(viewpoint).stream()
                .collect(Collectors.toMap(ReturnedAnswers::evidence, each -> each, (a, b) -> a));
        var backing = new BackingReading(tx, viewpoint, BackAnswers.day(viewpoint, clock));
        String supplier = reviewed.getFirst().supplier();
        List<Attested> answers = new ArrayList<>();
        Map<String, Map<String, String>> asked = new LinkedHashMap<>();
        Map<String, AttestationDraft.Standard> standards = new LinkedHashMap<>();
        for (ReviewedAnswer each : reviewed) {
            ReturnedAnswers returned = sheets.get(each.key().sheet());
            if (returned != null) {
                String id = returned.sheet().templateId();
                asked.computeIfAbsent(id, ignored -> new LinkedHashMap<>()).putIfAbsent(each.key().question(), each.asked());
                standards.putIfAbsent(id, standard(returned));
                answers.add(attested(tx, each, id, backing, viewpoint));
            }
        }
        List<AttestationDraft.Standard> complete = standards.values().stream()
                .map(each -> new AttestationDraft.Standard(each.id(), each.title(), each.version(), asked.getOrDefault(each.id(), Map.of())
                        .entrySet().stream().map(question -> new AttestationDraft.Requirement(question.getKey(), question.getValue()))
                        .toList()))
                .toList();
        String name = supplier + "\n" + assessor + "\n" + answers;
        return new AttestationDraft(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), at, program, assessor,
                supplier,
                "Answers of " + supplier + " to " + complete.size() + (complete.size() == 1 ? " questionnaire" : " questionnaires")
                        + ", reviewed by " + assessor + ".",
                "The claims are the supplier's own words. Conformance and confidence are the judgement of " + assessor
                        + ", not the supplier's; what speaks against an answer stands beside it.",
                complete, answers);
    }

    private static AttestationDraft.Standard standard(ReturnedAnswers returned) {
        Template template = returned.template();
        AnswerSheet sheet = returned.sheet();
        return new AttestationDraft.Standard(sheet.templateId(), template == null ? sheet.templateId() : template.title(),
                sheet.templateVersion(), List.of());
    }

    private static Attested attested(ReadTx tx, ReviewedAnswer reviewed, String standard, BackingReading backing, Viewpoint viewpoint) {
        Answer answer = reviewed.answer();
        Review review = reviewed.review();
        String verdict = review == null ? "" : "Reviewed by " + review.by() + ": " + switch (review.verdict()) {
            case ACCEPTED -> "accepted";
            case FOLLOW_UP -> "to be followed up";
            case GAP -> "a gap";
            case OPEN -> "open";
        } + ", " + review.reason() + ". ";
        String deductions = reviewed.strength().deductions().stream().map(each -> each.reason() + " (-" + each.points() + ")")
                .collect(Collectors.joining(" "));
        List<AttestationDraft.File> files = backing.files(AnswerPlace.of(reviewed.key().sheet(), answer)).stream()
                .filter(each -> !each.withdrawn()).map(each -> file(tx, each, viewpoint)).toList();
        return new Attested(standard, answer.questionId(), answer.product(), answer.raw().isBlank() ? "(in words)" : answer.raw(),
                answer.comment(), share(reviewed.strength().conformance()), verdict + reviewed.strength().basis(),
                share(reviewed.strength().confidence()), deductions.isEmpty() ? "Nothing was taken off." : deductions,
                reviewed.contradictions().stream().map(Finding::shown).toList(), files);
    }

    private static AttestationDraft.File file(ReadTx tx, BackedAnswer.Backing file, Viewpoint viewpoint) {
        String sha = tx.evidence().find(file.file(), viewpoint).map(Evidence::sha256).map(each -> ", SHA-256 " + each.hex()).orElse("");
        return new AttestationDraft.File(file.name(), "Held as " + file.file() + sha, file.term().from(), file.term().until());
    }

    private static @Nullable BigDecimal share(@Nullable Integer hundredths) {
        return hundredths == null ? null : BigDecimal.valueOf(hundredths, HUNDREDTHS).stripTrailingZeros();
    }
}
