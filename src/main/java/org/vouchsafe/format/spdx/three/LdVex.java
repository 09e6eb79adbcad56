package org.vouchsafe.format.spdx.three;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.format.vex.StatedTime;
import org.vouchsafe.format.vex.VulnerabilityIds;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Purls;

/** The assessments of the security profile as claims. Only those of VEX say whether something is affected; scores and findings do not. */
final class LdVex {
    private static final Map<String, ClaimStatus> STATUSES = Map.of("VexAffectedVulnAssessmentRelationship", ClaimStatus.AFFECTED,
            "VexFixedVulnAssessmentRelationship", ClaimStatus.FIXED, "VexNotAffectedVulnAssessmentRelationship",
            ClaimStatus.NOT_AFFECTED, "VexUnderInvestigationVulnAssessmentRelationship", ClaimStatus.UNDER_INVESTIGATION);
    private final LdGraph graph;
    private final LdDocument document;
    private final LdAgents agents;
    private final Problems problems;

    LdVex(LdGraph graph, LdDocument document, Problems problems) {
        this.graph = graph;
        this.document = document;
        this.agents = new LdAgents(graph);
        this.problems = problems;
    }

    /** Addresses of all that is spoken of. */
    Set<String> spokenOf() {
        var spoken = new LinkedHashSet<String>();
        for (LdElement each : statements()) {
            each.texts("to").forEach(to -> spoken.add(graph.id(to.text())));
            each.texts("assessedElement").forEach(part -> spoken.add(graph.id(part.text())));
        }
        return spoken;
    }

    /** One document for each author, because a document is one author's word. */
    List<ClaimDocument> documents(InventoryDraft inventory) {
        Map<String, Member> byRef = new HashMap<>();
        inventory.members().stream().filter(each -> each.ref() != null).forEach(each -> byRef.putIfAbsent(each.ref(), each));
        Member root = inventory.root() < 0 ? null : inventory.members().get(inventory.root());
        // Without a root, packages of which nothing but this is said are products that statements are made about.
        boolean alone = root == null && inventory.edges().isEmpty() && byRef.keySet().stream().allMatch(spokenOf()::contains);
        Map<Optional<Author>, List<Claim>> byAuthor = new LinkedHashMap<>();
        for (LdElement each : statements()) {
            byAuthor.computeIfAbsent(Optional.ofNullable(author(each)), any -> new ArrayList<>()).addAll(claims(each, byRef, root, alone));
        }
        List<Detail> scores = new LdScores(graph).details();
        Author own = document.creation() == null ? null : agents.author(document.creation(), "createdBy");
        var header = inventory.header();
        // A newer version takes back what an older one stated by no longer stating it.
        boolean takesBack = header.serialNumber() != null;
        if (takesBack) {
            byAuthor.putIfAbsent(Optional.ofNullable(own), List.of());
        }
        return byAuthor.entrySet().stream().filter(entry -> !entry.getValue().isEmpty() || takesBack).map(entry -> {
            Author author = entry.getKey().orElse(null);
            String key = header.serialNumber() == null || Objects.equals(author, own) ? header.serialNumber()
                    : header.serialNumber() + "#" + (author == null ? "" : String.join("+", author.names()));
            return new ClaimDocument(header.format(), header.specVersion(), key, null, false, author, header.documentTime(),
                    entry.getValue(), scores);
        }).toList();
    }

    private List<LdElement> statements() {
        return graph.all(STATUSES.keySet().stream().sorted().toArray(String[]::new));
    }

    private List<Claim> claims(LdElement statement, Map<String, Member> byRef, @Nullable Member root, boolean alone) {
        List<String> ids = vulnerability(statement);
        ClaimStatus status = Objects.requireNonNull(STATUSES.get(statement.type()));
        if (ids.isEmpty()) {
            problems.error("NO_VULNERABILITY", statement.location(), "The statement does not say which vulnerability it is about.",
                    "Ask the sender; the statement was passed over.");
            return List.of();
        }
        if (isWithdrawn(statement, status)) {
            problems.warning("WITHDRAWN", statement.location(), "The statement on " + ids.getFirst() + " is withdrawn; it was not read.",
                    "Nothing needs to be done.");
            return List.of();
        }
        if (status.isClearing() && isUnsure(statement, status)) {
            problems.error("UNSURE_STATEMENT", statement.location(), "The statement on " + ids.getFirst()
                    + " clears by its type, but its relationship says otherwise, holds only for a time, or cannot be dated; it was not read.",
                    "Ask the sender what is meant.");
            return List.of();
        }
        String written = Objects.requireNonNullElse(statement.text("relationshipType"), statement.type());
        String word = statement.text("justificationType");
        var claims = new ArrayList<Claim>();
        List<SpdxField> parts = statement.texts("assessedElement");
        for (SpdxField to : parts.isEmpty() ? statement.texts("to") : parts) {
            for (ClaimTarget target : targets(to, byRef, root, status, alone)) {
                claims.add(new Claim(VulnerabilityIds.heard(ids, null, status), status, written,
                        word == null ? null : justification(word, statement), word,
                        statement.text("impactStatement"), statement.text("actionStatement"), stated(statement),
                        target, statement.location()));
            }
        }
        if (claims.isEmpty()) {
            problems.error("NO_PRODUCT", statement.location(), "The statement on " + ids.getFirst() + " names nothing it is about.",
                    "Ask the sender; the statement was passed over.");
        }
        return claims;
    }

    /** A warning is taken back only by a time that can be read and had come when the document was made. */
    private boolean isWithdrawn(LdElement statement, ClaimStatus status) {
        if (statement.values("withdrawnTime").isEmpty()) {
            return false;
        }
        SpdxField time = statement.field("withdrawnTime");
        Instant withdrawn = time == null ? null : Moments.parse(time.text(), time.at(), problems);
        if (status.isClearing()) {
            return true;
        }
        Instant made = document.creation() == null ? null : moment(document.creation(), "created");
        boolean holds = withdrawn != null && (made == null || !withdrawn.isAfter(made));
        if (!holds) {
            problems.warning("UNSURE_STATEMENT", statement.location(),
                    "The statement is withdrawn at a time that had not come when the document was made, or that cannot be read; it still holds.",
                    "Ask the sender whether it holds.");
        }
        return holds;
    }

    /** Type and relationship must say the same, and without an end (SPDX 3, Core {@code Relationship}). */
    private boolean isUnsure(LdElement statement, ClaimStatus status) {
        String relationship = statement.text("relationshipType");
        String expected = status == ClaimStatus.FIXED ? "fixedin" : "doesnotaffect";
        boolean otherwise = relationship != null && !relationship.strip().toLowerCase(Locale.ROOT).endsWith(expected);
        return otherwise || statement.text("endTime") != null || !hasBegun(statement) || isReasonedLater(statement)
                || Stream.of("modifiedTime", "publishedTime", "impactStatementTime").anyMatch(each -> isUnread(statement, each));
    }

    /** What began before it was stated held when it was stated. */
    private boolean hasBegun(LdElement statement) {
        if (statement.values("startTime").isEmpty()) {
            return true;
        }
        SpdxField start = statement.field("startTime");
        Instant begins = start == null ? null : Moments.parse(start.text(), start.at(), new Problems("", Limits.DEFAULT));
        Instant said = stated(statement, new Problems("", Limits.DEFAULT));
        return begins != null && said != null && !begins.isAfter(said);
    }

    /** A reason given after the document was made and the statement published is none yet. */
    private boolean isReasonedLater(LdElement statement) {
        Instant reasoned = moment(statement, "impactStatementTime");
        Instant said = stated(statement, new Problems("", Limits.DEFAULT));
        Instant made = document.creation() == null ? null : moment(document.creation(), "created");
        return reasoned != null && (said == null || reasoned.isAfter(said)) && (made == null || reasoned.isAfter(made));
    }

    private static @Nullable Instant moment(LdElement element, String property) {
        SpdxField time = element.field(property);
        return time == null ? null : Moments.parse(time.text(), time.at(), new Problems("", Limits.DEFAULT));
    }

    /** A time that cannot be read may lie before what the statement would overrule. */
    private static boolean isUnread(LdElement statement, String property) {
        if (statement.values(property).isEmpty()) {
            return false;
        }
        SpdxField time = statement.field(property);
        return time == null || Moments.parse(time.text(), time.at(), new Problems("", Limits.DEFAULT)) == null;
    }

    private List<String> vulnerability(LdElement statement) {
        var ids = new LinkedHashSet<String>();
        for (SpdxField from : statement.texts("from")) {
            LdElement vulnerability = graph.find(from.text());
            String name = vulnerability == null ? LdElement.local(from.text()) : vulnerability.text("name");
            if (name != null) {
                ids.add(name);
            }
            if (vulnerability != null) {
                vulnerability.objects("externalIdentifier").stream().map(each -> each.text("identifier")).filter(Objects::nonNull)
                        .forEach(ids::add);
            }
            if (ids.isEmpty()) {
                // Without a name the end of the address is all there is: …/CVE-2026-10001
                ids.add(LdElement.local(from.text()));
            }
        }
        // The name may be a sentence; the identifiers come first then.
        return ids.stream().sorted((a, b) -> Boolean.compare(a.indexOf(' ') >= 0, b.indexOf(' ') >= 0)).toList();
    }

    private @Nullable Justification justification(String word, LdElement statement) {
        String snake = LdElement.local(word).replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        Optional<Justification> known = Justification.ofWord(snake);
        if (known.isEmpty()) {
            problems.warning("UNKNOWN_JUSTIFICATION", statement.location(), "SPDX knows no justification \"" + word + "\".",
                    "Ask the sender for one of the five; the statement counts as not justified by it.");
        }
        // A word nobody knows justifies nothing.
        return known.orElse(null);
    }

    private @Nullable Instant stated(LdElement statement) {
        return stated(statement, problems);
    }

    private @Nullable Instant stated(LdElement statement, Problems problems) {
        LdElement own = document.creation(statement);
        SpdxField time = statement.field("modifiedTime");
        time = time != null ? time : statement.field("publishedTime");
        time = time != null || own == null ? time : own.field("created");
        return time == null ? null
                : StatedTime.of(time.text(), Moments.parse(time.text(), time.at(), problems))
                        .as(Objects.requireNonNull(STATUSES.get(statement.type())));
    }

    /**
     * Who says it. An assessment names who supplied it and who created it: where they are not the same, what clears is relayed by somebody else, and no
     * supplier's own word; a warning is heard of both.
     */
    private @Nullable Author author(LdElement statement) {
        Author supplied = agents.author(statement, "suppliedBy");
        LdElement own = document.creation(statement);
        Author created = own == null ? null : agents.author(own, "createdBy");
        LdElement whole = document.creation();
        created = created != null || whole == null ? created : agents.author(whole, "createdBy");
        if (supplied == null || created == null || supplied.names().stream().anyMatch(created.names()::contains)) {
            return supplied != null ? supplied : created;
        }
        return Objects.requireNonNull(STATUSES.get(statement.type())).isClearing() ? new Author(supplied.names(), false, false)
                : new Author(Stream.concat(supplied.names().stream(), created.names().stream()).distinct().toList(), true, false);
    }

    /** In a list without a root, which may never be placed, what is said of a package to be affected is heard of a product of that name as well. */
    private List<ClaimTarget> targets(SpdxField to, Map<String, Member> byRef, @Nullable Member root, ClaimStatus status, boolean alone) {
        ClaimTarget own = target(to, byRef, root);
        if (root != null || !(own instanceof ClaimTarget.OfBom of) || of.component() == null || byRef.get(of.ref()) == null) {
            return List.of(own);
        }
        var product = new ClaimTarget.OfProduct(of.component(), List.of());
        return alone ? List.of(product) : status.isClearing() ? List.of(own) : List.of(own, product);
    }

    private ClaimTarget target(SpdxField to, Map<String, Member> byRef, @Nullable Member root) {
        String id = graph.id(to.text());
        Member member = byRef.get(id);
        if (member != null) {
            Component component = member.component();
            var named = new Identification(component.purl() == null ? List.of() : List.of(component.purl()),
                    component.cpe() == null ? List.of() : List.of(component.cpe()), component.hashes(), null, component.name(),
                    component.version(), null, id);
            return new ClaimTarget.OfBom(null, null, id, named, member.equals(root));
        }
        Identification named = Purls.parse(id).map(
                purl -> new Identification(List.of(purl), List.of(), List.of(), null, purl.name(), purl.version(), null, id)).orElse(null);
        problems.error("DANGLING_REF", to.at(), "A statement speaks of \"" + id + "\", which the file does not list.",
                "Place the statement by hand, or ask the author which component is meant.");
        return new ClaimTarget.OfBom(null, null, id, named, false);
    }
}
