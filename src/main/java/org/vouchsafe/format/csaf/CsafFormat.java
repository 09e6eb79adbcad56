package org.vouchsafe.format.csaf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.csaf.VulnerabilityReader.Demand;
import org.vouchsafe.format.csaf.rule.MandatoryTests;
import org.vouchsafe.format.vex.Doubtful;
import org.vouchsafe.format.vex.StatedTime;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** CSAF 2.0 and 2.1 (OASIS), documents of every profile; read for their product statuses. */
public final class CsafFormat implements Format {
    private static final byte[] MARK = "\"csaf_version\"".getBytes(StandardCharsets.UTF_8);
    private static final Set<
            String> PUBLISHERS = Set.of("coordinator", "discoverer", "other", "translator", "user", "vendor", "multiplier");
    private final Limits limits;

    public CsafFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "CSAF";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.hasObject("document") && (contains(opening.file().bytes()) || opening.head().contains("\"csaf_version\""));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        JsonObject root = new JsonReading(limits).tree(file, problems).map(JsonValue::asObject).orElse(null);
        progress.read(file.bytes().length);
        JsonObject document = root == null ? null : root.object("document");
        if (root == null || document == null) {
            return ReadResult.unread(name(), problems.list());
        }
        ClaimDocument read = document(root, document, problems);
        // A final document whose version is a draft's may be either.
        boolean known = TrackingCheck.saysItsStatus(document.object("tracking")) && !isOfUnknownPublisher(document)
                && !problems.has("STATUS_CONTRADICTS_VERSION");
        return new ReadResult(name() + " " + read.specVersion(), List.of(),
                known ? Doubtful.unlessDoubled(read, problems) : Doubtful.split(read), List.of(),
                List.of(), List.of(),
                problems.list()).signalling(
                        isTakenBack(document) ? List.of()
                                : CsafSignals.of(read.author(), read.documentTime(), root.objects("vulnerabilities")));
    }

    private ClaimDocument document(JsonObject root, JsonObject document, Problems problems) {
        String version = specVersion(document, problems);
        JsonObject tracking = document.object("tracking");
        if (tracking == null) {
            problems.error("MISSING_FIELD", document.location(),
                    "The document has no tracking data, so neither its date nor its version is known.",
                    "Ask the sender for a complete document.");
        } else {
            TrackingCheck.check(tracking, problems);
        }
        ProductTree tree = ProductTree.read(root.object("product_tree"), problems);
        List<JsonObject> vulnerabilities = root.objects("vulnerabilities");
        if (root.has("vulnerabilities") && vulnerabilities.isEmpty()) {
            problems.error("NO_STATEMENTS", root.location(), "The list of vulnerabilities holds nothing.",
                    "Ask the sender for the file again.");
        }
        MandatoryTests.run(root, document, version, problems);
        noCategory(document, problems);
        List<Claim> claims = new ArrayList<>();
        var reader = new VulnerabilityReader(tree, "csaf_vex".equals(document.text("category")) ? Demand.REASONS : Demand.NOTHING,
                problems);
        for (JsonObject vulnerability : vulnerabilities) {
            claims.addAll(reader.claims(vulnerability));
        }
        if (isTakenBack(document)) {
            // It replaces what the same document said before, and says nothing instead.
            claims.clear();
        }
        StatedTime time = tracking == null ? StatedTime.NONE
                : StatedTime.of(tracking.text("current_release_date"), tracking.moment("current_release_date"));
        return new ClaimDocument(name(), version, documentKey(document, tracking), tracking == null ? null : tracking.text("version"),
                tracking != null && "draft".equals(tracking.text("status")), author(document, problems),
                time.first(), time.date(claims),
                CsafDetails.of(document, vulnerabilities, tree));
    }

    /** CSAF 2.1 has categories for documents that were withdrawn or superseded by another one; in 2.0 the words can mean nothing else. */
    private static boolean isTakenBack(JsonObject document) {
        String category = document.text("category");
        return "csaf_withdrawn".equalsIgnoreCase(category) || "csaf_superseded".equalsIgnoreCase(category);
    }

    private static void noCategory(JsonObject document, Problems problems) {
        if (document.text("category") == null) {
            problems.error("MISSING_FIELD", document.location(), "The document does not say of what category it is.",
                    "Ask the sender for a complete document.");
        }
    }

    private static String specVersion(JsonObject document, Problems problems) {
        String version = document.text("csaf_version");
        if (version == null) {
            problems.error("MISSING_FIELD", document.location(),
                    "The document does not say which CSAF version it follows; it was read as 2.0.",
                    "Ask the sender for a complete document.");
            return "2.0";
        }
        JsonValue at = document.get("csaf_version");
        if (!version.equals("2.0") && !version.equals("2.1") && at != null) {
            problems.warning("UNKNOWN_VERSION", at.location(), "CSAF version \"" + version + "\" is not known; it was read as 2.1.",
                    "Check the statements against the file.");
        }
        return version;
    }

    /** A blank cannot stand in a namespace, so the two parts stay apart. */
    private static @Nullable String documentKey(JsonObject document, @Nullable JsonObject tracking) {
        JsonObject publisher = document.object("publisher");
        String namespace = publisher == null ? null : publisher.text("namespace");
        String id = tracking == null ? null : tracking.text("id");
        boolean named = id != null && id.codePoints().anyMatch(Character::isLetterOrDigit);
        return namespace == null || !named ? null : namespace + " " + id;
    }

    private static @Nullable Author author(JsonObject document, Problems problems) {
        JsonObject publisher = document.object("publisher");
        if (publisher == null) {
            problems.error("MISSING_FIELD", document.location(),
                    "The document names no publisher; it speaks for the supplier named at import.",
                    "Ask the sender for a complete document.");
            return null;
        }
        List<String> names = new ArrayList<>();
        for (String field : List.of("name", "namespace")) {
            String text = publisher.text(field);
            if (text != null && !text.isBlank()) {
                names.add(text.strip());
            } else {
                problems.error("MISSING_FIELD", publisher.location(), "The publisher has no " + field + ".",
                        "Ask the sender for a complete document.");
            }
        }
        // A publisher of another or an unknown category never speaks for the supplier, not even under the supplier's name.
        if (isOfUnknownPublisher(document)) {
            problems.error("UNKNOWN_PUBLISHER", publisher.location(),
                    "The document does not say in a word of CSAF what kind of publisher it is"
                            + " from. What it says to be affected or under investigation counts as the supplier's where the names agree; nothing is cleared by it.",
                    "Ask the sender for a complete document.");
            return new Author(names, true, false);
        }
        return new Author(names, "vendor".equals(publisher.text("category")), false);
    }

    private static boolean isOfUnknownPublisher(JsonObject document) {
        JsonObject publisher = document.object("publisher");
        return publisher != null && !(publisher.get("category") instanceof JsonScalar scalar && PUBLISHERS.contains(scalar.text()));
    }

    private static boolean contains(byte[] bytes) {
        for (int i = 0; i <= bytes.length - MARK.length; i++) {
            int same = 0;
            while (same < MARK.length && bytes[i + same] == MARK[same]) {
                same++;
            }
            if (same == MARK.length) {
                return true;
            }
        }
        return false;
    }
}
