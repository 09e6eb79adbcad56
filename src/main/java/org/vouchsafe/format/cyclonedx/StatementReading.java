package org.vouchsafe.format.cyclonedx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.format.cyclonedx.node.XmlBomNode;
import org.vouchsafe.format.vex.StatedTime;
import org.vouchsafe.format.vex.VulnerabilityIds;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;

/** Reads one vulnerability entry. Without an analysis it is a scanner's finding and says nothing about the product (no VEX). */
final class StatementReading {
    /** Responses that deny a resolution (CycloneDX, {@code impactAnalysisResponse}). */
    private static final Set<String> UNFIXED = Set.of("can_not_fix", "will_not_fix");
    private static final String ASK_AUTHOR = "Ask the author to correct the statement.";
    private final Problems problems;

    StatementReading(Problems problems) {
        this.problems = problems;
    }

    /** The statement; empty for a mere finding and for one that cannot be understood, which is reported. */
    Optional<Statement> read(Node node) {
        Node analysis = node.child("analysis");
        if (analysis == null) {
            return Optional.empty();
        }
        String word = analysis.text("state");
        if (word == null) {
            problems.warning("NO_STATE", analysis.location(), "An analysis gives no state, so it says nothing.", ASK_AUTHOR);
            return Optional.empty();
        }
        ClaimStatus status = Vocabulary.state(word);
        if (status == null) {
            return lost("UNKNOWN_VALUE", analysis.at("state"),
                    "\"" + word + "\" is no analysis state of CycloneDX; the statement was not read.");
        }
        List<String> ids = ids(node);
        if (ids.isEmpty()) {
            return lost("NO_VULNERABILITY", node.location(), "A statement names no vulnerability; it was not read.");
        }
        if (node.children("affects").stream().allMatch(each -> each.text("ref") == null)) {
            return lost("NO_TARGET", node.location(),
                    "The statement on " + ids.getFirst() + " names no component or product it speaks of; it was not read.");
        }
        if (status.isClearing() && isOfNoSureDate(analysis)) {
            return lost("DATES_DISAGREE", analysis.location(), "The statement on " + ids.getFirst()
                    + " was updated before it was issued, or on a day that cannot be read; it was not read for that.");
        }
        if (status == ClaimStatus.FIXED && responses(analysis).stream().anyMatch(UNFIXED::contains)) {
            return lost("UNSURE_STATEMENT", analysis.location(), "The statement on " + ids.getFirst()
                    + " says that it is resolved and that it will not or cannot be fixed; it was not read for that.");
        }
        List<Statement.Affected> affects = affects(node, status);
        String nativeJustification = analysis.text("justification");
        return Optional.of(new Statement(VulnerabilityIds.heard(ids, null, status), status, word,
                justification(analysis, nativeJustification), nativeJustification,
                analysis.text("detail"), action(node, analysis), statedAt(analysis, status), affects,
                StatementDetails.of(node, ids.getFirst()),
                node.location()));
    }

    private @Nullable Justification justification(Node analysis, @Nullable String word) {
        if (word == null) {
            return null;
        }
        Justification justification = Vocabulary.justification(word);
        if (justification == null) {
            problems.warning("UNKNOWN_VALUE", analysis.at("justification"),
                    "\"" + word + "\" is no justification of CycloneDX; the statement counts as unjustified.", ASK_AUTHOR);
        }
        return justification;
    }

    /** When what clears was said must be known where it is said at all: it may lie before what it would overrule. */
    private static boolean isOfNoSureDate(Node analysis) {
        var unheard = new Problems("", Limits.DEFAULT);
        String first = analysis.text("firstIssued");
        String last = analysis.text("lastUpdated");
        Instant issued = first == null ? null : Moments.parse(first, analysis.at("firstIssued"), unheard);
        Instant updated = last == null ? null : Moments.parse(last, analysis.at("lastUpdated"), unheard);
        boolean unread = last != null && updated == null && issued == null || first != null && issued == null && updated == null;
        return unread || issued != null && updated != null && issued.isAfter(updated);
    }

    private @Nullable Instant statedAt(Node analysis, ClaimStatus status) {
        for (String field : List.of("lastUpdated", "firstIssued")) {
            String text = analysis.text(field);
            Instant time = text == null ? null : Moments.parse(text, analysis.at(field), problems);
            if (time != null) {
                return StatedTime.of(text, time).as(status);
            }
        }
        return null;
    }

    private static List<String> ids(Node node) {
        var ids = new LinkedHashSet<String>();
        String id = node.text("id");
        if (id != null) {
            ids.add(id);
        }
        for (Node reference : node.children("references")) {
            String alias = reference.text("id");
            if (alias != null) {
                ids.add(alias);
            }
        }
        return List.copyOf(ids);
    }

    private static @Nullable String action(Node node, Node analysis) {
        var parts = new ArrayList<String>();
        for (String field : List.of("recommendation", "workaround")) {
            String text = node.text(field);
            if (text != null) {
                parts.add(text);
            }
        }
        List<String> responses = responses(analysis);
        if (!responses.isEmpty()) {
            parts.add("Response: " + String.join(", ", responses) + ".");
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    /** The list is called "response" in JSON and "responses" in XML. */
    private static List<String> responses(Node analysis) {
        return analysis.texts(analysis instanceof XmlBomNode ? "responses" : "response");
    }

    private List<Statement.Affected> affects(Node node, ClaimStatus status) {
        var affects = new ArrayList<Statement.Affected>();
        for (Node target : node.children("affects")) {
            String ref = target.text("ref");
            if (ref != null) {
                limits(target, ref, status).forEach(each -> affects.add(new Statement.Affected(ref, each, target.location())));
            }
        }
        return affects;
    }

    /** Each version and range is a word of its own: a claim about several of them is read as several claims. One that cannot be read clears nothing. */
    private List<Statement.Limit> limits(Node target, String ref, ClaimStatus status) {
        List<Node> listed = target.children("versions");
        if (!target.isAllObjects("versions") && status.isClearing()) {
            return List.of();
        }
        if (listed.isEmpty()) {
            return List.of(Statement.Limit.NONE);
        }
        if (!status.isClearing()) {
            List<Statement.Limit> ranges = listed.stream().filter(each -> !isUnaffected(each)).map(each -> each.text("range"))
                    .flatMap(Stream::ofNullable).map(each -> new Statement.Limit(null, each)).toList();
            return ranges.isEmpty() ? List.of(Statement.Limit.NONE) : ranges;
        }
        List<Statement.Limit> cleared = cleared(listed);
        if (cleared.isEmpty()) {
            // A sound document may say so, as the specification's own example does; read is what cannot clear too much.
            problems.warning("OTHER_VERSION", target.location(), "The statement clears \"" + ref
                    + "\", but among its versions there is none that it plainly calls unaffected; it was not read for that.", ASK_AUTHOR);
        }
        return cleared;
    }

    /** A version listed without a status is affected (CycloneDX, {@code affectedStatus}); a range may hold versions that are listed otherwise. */
    private static List<Statement.Limit> cleared(List<Node> listed) {
        List<Node> others = listed.stream().filter(each -> !isUnaffected(each)).toList();
        var cleared = new ArrayList<Statement.Limit>();
        if (others.stream().anyMatch(each -> each.text("range") != null)) {
            return cleared;
        }
        Set<String> excluded = others.stream().flatMap(each -> Stream.ofNullable(each.text("version"))).collect(Collectors.toSet());
        for (Node each : listed) {
            String version = each.text("version");
            String range = each.text("range");
            boolean isVersion = version != null && !excluded.contains(version);
            boolean isRange = range != null && excluded.isEmpty();
            if (isUnaffected(each) && (version != null ? isVersion && (range == null || isRange) : isRange)) {
                cleared.add(new Statement.Limit(version, range));
            }
        }
        return cleared;
    }

    private static boolean isUnaffected(Node version) {
        return "unaffected".equals(version.text("status"));
    }

    private Optional<Statement> lost(String code, Location at, String what) {
        problems.error(code, at, what, ASK_AUTHOR);
        return Optional.empty();
    }
}
