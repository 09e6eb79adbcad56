package org.vouchsafe.format.cyclonedx.attestation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;

/**
 * Reads CycloneDX attestations (1.6 and later, {@code declarations}) as answers: one for each requirement and target. Full conformance is a yes,
 * none a no, anything between partly; without a score nobody said which, and with claims against it nothing is a yes.
 */
public final class AttestationReading {
    private static final String NAME = "CycloneDX attestation";
    private final JsonObject declarations;
    private final Declared declared;
    private final Problems problems;
    private final Map<Key, Answer> answers = new LinkedHashMap<>();

    private AttestationReading(JsonObject document, JsonObject declarations, Problems problems) {
        this.declarations = declarations;
        this.declared = new Declared(document, declarations, problems);
        this.problems = problems;
    }

    private record Key(String question, @Nullable String product) {}

    /**
     * The answers in a document; empty when it attests nothing.
     *
     * @param made when the document says it was made; null when it does not
     */
    public static Optional<ReturnedSheet> of(JsonObject document, @Nullable Instant made, Problems problems) {
        JsonObject declarations = document.object("declarations");
        return declarations == null ? Optional.empty() : new AttestationReading(document, declarations, problems).read(made);
    }

    private Optional<ReturnedSheet> read(@Nullable Instant made) {
        for (JsonObject attestation : declarations.objects("attestations")) {
            attestation.objects("map").forEach(each -> mapped(attestation, each));
        }
        List<ListedFile> files = declared.allEvidence().stream().flatMap(each -> names(each).stream().map(name -> listed(each, name)))
                .toList();
        if (answers.isEmpty() && files.isEmpty()) {
            problems.warning("NO_ATTESTATIONS", declarations.location(), "The declarations attest nothing.",
                    "Ask the sender for a file that holds attestations.");
            return Optional.empty();
        }
        Optional<Declared.Requirement> standard = declared.standard();
        var sheet = new AnswerSheet("", standard.map(Declared.Requirement::standard).orElse(NAME),
                standard.map(Declared.Requirement::version).orElse(""), "", declared.organization(), signatory(),
                made == null ? null : day(made), List.copyOf(answers.values()), files);
        return Optional.of(new ReturnedSheet(sheet, Completion.of(sheet, null, List.of()), declarations.location()));
    }

    private void mapped(JsonObject attestation, JsonObject map) {
        String ref = map.text("requirement");
        if (ref == null) {
            problems.error("NO_REQUIREMENT", map.location(),
                    "An attestation does not say which requirement it is about; it was passed over.",
                    "Ask the sender to correct it in the tool that makes the file.");
            return;
        }
        List<JsonObject> claims = declared.claims(map.texts("claims"), map.location());
        List<JsonObject> counter = declared.claims(map.texts("counterClaims"), map.location());
        Set<Optional<String>> targets = new LinkedHashSet<>();
        claims.forEach(each -> targets.add(declared.product(each)));
        if (targets.isEmpty()) {
            targets.add(Optional.empty());
        }
        Declared.Requirement requirement = declared.requirement(ref, map.location());
        for (Optional<String> target : targets) {
            List<JsonObject> about = claims.stream().filter(each -> declared.product(each).equals(target)).toList();
            answer(requirement, target.orElse(null), new Stated(attestation, map, about, counter));
        }
    }

    private record Stated(JsonObject attestation, JsonObject map, List<JsonObject> claims, List<JsonObject> counter) {}

    private void answer(Declared.Requirement requirement, @Nullable String product, Stated stated) {
        JsonObject conformance = stated.map().object("conformance");
        BigDecimal score = conformance == null ? null : score(conformance);
        List<JsonObject> evidence = new ArrayList<>();
        boolean disputed = !stated.counter().isEmpty();
        for (JsonObject claim : stated.claims()) {
            evidence.addAll(declared.evidence(claim.texts("evidence"), claim.location()));
            List<String> against = claim.texts("counterEvidence");
            disputed |= !against.isEmpty();
            evidence.addAll(declared.evidence(against, claim.location()));
        }
        if (disputed && score != null && score.compareTo(BigDecimal.ONE) == 0) {
            problems.warning("DISPUTED", stated.map().location(),
                    requirement.identifier()
                            + " is said to be met in full, and there are claims or evidence against it; it was read as partly met.",
                    "Read both sides in the original.");
        }
        var answer = new Answer(requirement.identifier(), product, value(score, disputed, stated),
                score == null ? "" : score.toPlainString(),
                comment(stated, conformance), evidence.stream().flatMap(each -> names(each).stream()).distinct().toList(), false,
                stated.map().location(), null, null, term(evidence), requirement.text());
        Answer before = answers.putIfAbsent(new Key(requirement.identifier(), product), answer);
        if (before != null && !before.raw().equals(answer.raw())) {
            problems.error("TWO_ANSWERS", answer.location(), "There is another attestation of " + requirement.identifier() + " at "
                    + before.location().text() + "; that one was read.", "Ask the sender which one holds.");
        }
    }

    private static AnswerValue value(@Nullable BigDecimal score, boolean disputed, Stated stated) {
        if (score == null) {
            return stated.claims().isEmpty() && stated.counter().isEmpty() ? AnswerValue.UNANSWERED : AnswerValue.OTHER;
        }
        return score.signum() == 0 ? AnswerValue.NO
                : score.compareTo(BigDecimal.ONE) < 0 || disputed ? AnswerValue.PARTIAL : AnswerValue.YES;
    }

    private @Nullable BigDecimal score(JsonObject of) {
        if (!(of.get("score") instanceof JsonScalar scalar) || scalar.type() == JsonScalar.Type.NULL) {
            return null;
        }
        Location at = scalar.location();
        try {
            BigDecimal score = new BigDecimal(scalar.text());
            if (score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0 && score.precision() < 40 && Math.abs(score.scale()) < 40) {
                return score.signum() == 0 ? BigDecimal.ZERO : score.stripTrailingZeros();
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        problems.error("BAD_SCORE", at, "\"" + scalar.text() + "\" is no score from 0 to 1; it was passed over.",
                "Ask the sender to correct it in the tool that makes the file.");
        return null;
    }

    private @Nullable String comment(Stated stated, @Nullable JsonObject conformance) {
        List<String> parts = new ArrayList<>();
        add(parts, "", conformance == null ? null : conformance.text("rationale"));
        for (JsonObject each : stated.claims()) {
            add(parts, "", each.text("predicate"));
            add(parts, "", each.text("reasoning"));
        }
        stated.counter().forEach(each -> add(parts, "Against it: ", each.text("predicate")));
        JsonObject confidence = stated.map().object("confidence");
        if (confidence != null) {
            BigDecimal score = score(confidence);
            String why = confidence.text("rationale");
            add(parts, "Confidence of the assessor: ", score == null ? why : score.toPlainString() + (why == null ? "" : ", " + why));
        }
        add(parts, "Assessed by ", declared.assessor(stated.attestation()));
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    private static void add(List<String> parts, String before, @Nullable String text) {
        if (text != null && !text.isBlank() && !parts.contains(before + text.strip())) {
            parts.add(before + text.strip());
        }
    }

    /** It rests on its evidence from when the last of it was made until the first of it expires. */
    private static Term term(List<JsonObject> evidence) {
        return new Term(evidence.stream().map(each -> each.moment("created")).filter(Objects::nonNull).map(AttestationReading::day)
                .max(LocalDate::compareTo).orElse(null),
                evidence.stream().map(each -> each.moment("expires")).filter(Objects::nonNull).map(AttestationReading::day)
                        .min(LocalDate::compareTo).orElse(null));
    }

    private static List<String> names(JsonObject evidence) {
        List<String> names = new ArrayList<>();
        for (JsonObject each : evidence.objects("data")) {
            JsonObject contents = each.object("contents");
            String name = each.text("name");
            String url = contents == null ? null : contents.text("url");
            if (name != null && !name.isBlank()) {
                names.add(name.strip());
            } else if (url != null && !url.isBlank()) {
                names.add(url.strip());
            }
        }
        return names;
    }

    private static ListedFile listed(JsonObject evidence, String name) {
        Instant created = evidence.moment("created");
        Instant expires = evidence.moment("expires");
        String shows = evidence.text("description");
        return new ListedFile(name, shows == null ? "" : shows.strip(), "", created == null ? null : day(created),
                expires == null ? null : day(expires), evidence.location());
    }

    /** The first who signs for it. */
    private @Nullable String signatory() {
        JsonObject affirmation = declarations.object("affirmation");
        if (affirmation != null) {
            for (JsonObject each : affirmation.objects("signatories")) {
                JsonObject organization = each.object("organization");
                String name = each.text("name") != null ? each.text("name") : organization == null ? null : organization.text("name");
                if (name != null && !name.isBlank()) {
                    return name.strip();
                }
            }
        }
        return null;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
