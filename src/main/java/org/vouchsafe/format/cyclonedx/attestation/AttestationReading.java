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
import org.vouchsafe.format.answers.AnswerWords;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;

/**
 * Reads CycloneDX attestations (1.6 and later, {@code declarations}) as answers: one for each requirement and target. Full conformance is a yes,
 * none a no, anything between partly; without a score nobody said which, and with claims against it nothing is a yes.
 */
public final class AttestationReading {
    private static final String NAME = "CycloneDX attestation";
    private static final String PROGRAM = "Vouchsafe ";
    /** The standard under which this program attests states of releases (docs/formats/package.md). */
    private static final String POSITIONS = "vouchsafe-assessment";
    private final Node declarations;
    private final Declared declared;
    private final Problems problems;
    private final Map<Key, Answer> answers = new LinkedHashMap<>();
    private final Speaker speaker;

    private AttestationReading(Node document, Node declarations, String tool, Problems problems) {
        this.declarations = declarations;
        this.speaker = tool.startsWith(PROGRAM) ? Speaker.REVIEWER : Speaker.ATTESTING;
        this.declared = new Declared(document, declarations, problems);
        this.problems = problems;
    }

    /** Whose the scores are. */
    private enum Speaker {
        /** Whoever attests. */
        ATTESTING,
        /** Whoever reviewed the answers with this program, which wrote the file; the supplier's own words are the claims. */
        REVIEWER
    }

    private record Key(String question, @Nullable String product) {}

    /**
     * The answers in a document; empty when it attests nothing.
     *
     * @param made when the document says it was made; null when it does not
     * @param tool the program that wrote it; empty when it is not said
     */
    public static Optional<ReturnedSheet> of(Node document, @Nullable Instant made, String tool, Problems problems) {
        Node declarations = document.child("declarations");
        return declarations == null ? Optional.empty() : new AttestationReading(document, declarations, tool, problems).read(made);
    }

    private Optional<ReturnedSheet> read(@Nullable Instant made) {
        if (declared.standard().map(Declared.Requirement::standard).filter(POSITIONS::equals).isPresent()) {
            problems.warning("NO_ATTESTATIONS", declarations.location(),
                    "The declarations are states that somebody reached with Vouchsafe. They are nobody's answers and were not read as such.",
                    "Take the whole evidence package in instead, if it is to be had.");
            return Optional.empty();
        }
        if (speaker == Speaker.REVIEWER) {
            problems.warning("REVIEWED_ANSWERS", declarations.location(),
                    "The file was written by Vouchsafe from answers somebody had reviewed: the scores are that reviewer's and were not taken for "
                            + "the supplier's answers. The supplier's words were read.",
                    "Import what the supplier sent itself, if it is to be had.");
        }
        for (Node attestation : declarations.children("attestations")) {
            attestation.each("map").forEach(each -> mapped(attestation, each));
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

    private void mapped(Node attestation, Node map) {
        String ref = map.text("requirement");
        if (ref == null) {
            problems.error("NO_REQUIREMENT", map.location(),
                    "An attestation does not say which requirement it is about; it was passed over.",
                    "Ask the sender to correct it in the tool that makes the file.");
            return;
        }
        List<Node> claims = declared.claims(map.references("claims"), map.location());
        List<Node> counter = declared.claims(map.references("counterClaims"), map.location());
        Set<Optional<String>> targets = new LinkedHashSet<>();
        claims.forEach(each -> targets.add(declared.product(each)));
        if (targets.isEmpty()) {
            targets.add(Optional.empty());
        }
        Declared.Requirement requirement = declared.requirement(ref, map.location());
        for (Optional<String> target : targets) {
            List<Node> about = claims.stream().filter(each -> declared.product(each).equals(target)).toList();
            answer(requirement, target.orElse(null), new Stated(attestation, map, about, counter));
        }
    }

    private record Stated(Node attestation, Node map, List<Node> claims, List<Node> counter) {}

    private void answer(Declared.Requirement requirement, @Nullable String product, Stated stated) {
        Node conformance = stated.map().child("conformance");
        BigDecimal score = conformance == null ? null : score(conformance);
        List<Node> evidence = new ArrayList<>();
        boolean disputed = !stated.counter().isEmpty();
        for (Node claim : stated.claims()) {
            evidence.addAll(declared.evidence(claim.references("evidence"), claim.location()));
            List<String> against = claim.references("counterEvidence");
            disputed |= !against.isEmpty();
            evidence.addAll(declared.evidence(against, claim.location()));
        }
        if (speaker == Speaker.ATTESTING && disputed && score != null && score.compareTo(BigDecimal.ONE) == 0) {
            problems.warning("DISPUTED", stated.map().location(),
                    requirement.identifier()
                            + " is said to be met in full, and there are claims or evidence against it; it was read as partly met.",
                    "Read both sides in the original.");
        }
        String own = stated.claims().stream().map(each -> each.text("predicate")).filter(Objects::nonNull).findFirst().orElse("");
        var answer = new Answer(requirement.identifier(), product,
                speaker == Speaker.REVIEWER ? AnswerWords.meaning(own) : value(score, disputed, stated),
                speaker == Speaker.REVIEWER ? own : score == null ? "" : score.toPlainString(),
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

    private @Nullable BigDecimal score(Node of) {
        List<String> written = of.numbers("score");
        if (written.isEmpty()) {
            return null;
        }
        Location at = of.at("score");
        try {
            BigDecimal score = new BigDecimal(written.getFirst());
            if (score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0 && score.precision() < 40 && Math.abs(score.scale()) < 40) {
                return score.signum() == 0 ? BigDecimal.ZERO : score.stripTrailingZeros();
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        problems.error("BAD_SCORE", at, "\"" + written.getFirst() + "\" is no score from 0 to 1; it was passed over.",
                "Ask the sender to correct it in the tool that makes the file.");
        return null;
    }

    private @Nullable String comment(Stated stated, @Nullable Node conformance) {
        List<String> parts = new ArrayList<>();
        add(parts, "", conformance == null ? null : conformance.text("rationale"));
        for (Node each : stated.claims()) {
            add(parts, "", each.text("predicate"));
            add(parts, "", each.text("reasoning"));
        }
        stated.counter().forEach(each -> add(parts, "Against it: ", each.text("predicate")));
        Node confidence = stated.map().child("confidence");
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
    private Term term(List<Node> evidence) {
        return new Term(evidence.stream().map(each -> moment(each, "created")).filter(Objects::nonNull).map(AttestationReading::day)
                .max(LocalDate::compareTo).orElse(null),
                evidence.stream().map(each -> moment(each, "expires")).filter(Objects::nonNull).map(AttestationReading::day)
                        .min(LocalDate::compareTo).orElse(null));
    }

    private static List<String> names(Node evidence) {
        List<String> names = new ArrayList<>();
        for (Node each : evidence.each("data")) {
            Node contents = each.child("contents");
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

    private @Nullable Instant moment(Node of, String field) {
        String text = of.text(field);
        return text == null ? null : Moments.parse(text, of.at(field), problems);
    }

    private ListedFile listed(Node evidence, String name) {
        Instant created = moment(evidence, "created");
        Instant expires = moment(evidence, "expires");
        String shows = evidence.text("description");
        return new ListedFile(name, shows == null ? "" : shows.strip(), "", created == null ? null : day(created),
                expires == null ? null : day(expires), evidence.location());
    }

    /** The first who signs for it. */
    private @Nullable String signatory() {
        Node affirmation = declarations.child("affirmation");
        if (affirmation != null) {
            for (Node each : affirmation.children("signatories")) {
                Node organization = each.child("organization");
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
