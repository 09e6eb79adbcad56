package org.vouchsafe.format.openvex;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.Narrowing;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.vex.Authors;
import org.vouchsafe.format.vex.Doubtful;
import org.vouchsafe.format.vex.StatedTime;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** OpenVEX (specification 0.2.0 and 0.0.1), plain or as the predicate of an in-toto statement. */
public final class OpenVexFormat implements Format {
    private static final String NAMESPACE = "https://openvex.dev/ns";
    /** The versions from 0.0.1 to 0.2.0: whichever form of the two a statement has, it is read. */
    private static final Pattern BETWEEN = Pattern.compile("0\\.0\\.[1-9]\\d?|0\\.1\\.\\d{1,2}|0\\.2\\.0");
    private final Limits limits;

    public OpenVexFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "OpenVEX";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.field("@context").or(() -> opening.field("predicateType")).map(OpenVexFormat::isOurs).orElse(false);
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<JsonValue> root = new JsonReading(limits).tree(file, problems);
        progress.read(file.bytes().length);
        JsonObject top = root.map(JsonValue::asObject).orElse(null);
        if (top == null) {
            return ReadResult.unread(name(), problems.list());
        }
        JsonObject document = top.has("predicateType") ? top.object("predicate") : top;
        if (document == null) {
            problems.error("NO_STATEMENTS", top.location(), "The attestation holds no OpenVEX document.",
                    "Ask the sender for the file again.");
            return ReadResult.unread(name(), problems.list());
        }
        ClaimDocument read = document(document, problems);
        return new ReadResult(name() + " " + read.specVersion(), List.of(), Doubtful.unlessDoubled(read, problems), List.of(), List.of(),
                List.of(),
                problems.list());
    }

    private static boolean isOurs(String context) {
        return context.startsWith(NAMESPACE);
    }

    private ClaimDocument document(JsonObject document, Problems problems) {
        JsonValue given = document.get("statements");
        if (given == null || given instanceof JsonScalar scalar && scalar.type() == JsonScalar.Type.NULL
                || given instanceof JsonArray list && list.elements().isEmpty()) {
            problems.error("NO_STATEMENTS", document.location(), "The document has no statements.", "Ask the sender for the file again.");
        }
        StatedTime made = time(document, "timestamp");
        StatedTime changed = time(document, "last_updated");
        // A time that cannot be read may lie before what the statements dated by it would overrule.
        boolean unread = made.first() == null && document.has("timestamp");
        var reader = new StatementReader(unread ? List.of(new Narrowing("timestamp", "of the document")) : List.of(), problems);
        List<Claim> claims = document.objects("statements").stream().flatMap(s -> reader.claims(s).stream()).toList();
        // A statement without a time of its own was made with the document, whenever that was changed since.
        StatedTime stated = made.first() != null ? made : changed;
        Instant time = later(made.first(), changed.first());
        return new ClaimDocument(name(), version(document, problems), documentKey(document, problems), scalar(document, "version"), false,
                author(document, problems), time, claims.stream().map(each -> dated(each, stated, time)).toList());
    }

    private static Claim dated(Claim claim, StatedTime document, @Nullable Instant time) {
        Instant own = document.as(claim.status());
        return claim.statedAt() != null || Objects.equals(own, time) ? claim : claim.statedAt(own);
    }

    private static StatedTime time(JsonObject document, String field) {
        Instant moment = document.moment(field);
        return StatedTime.of(moment == null ? null : document.text(field), moment);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    private static String version(JsonObject document, Problems problems) {
        String context = document.text("@context");
        if (context == null || context.length() <= NAMESPACE.length()) {
            // 0.0.1 wrote the bare namespace.
            return "0.0.1";
        }
        String version = context.substring(NAMESPACE.length()).replaceFirst("^/v?", "").replaceFirst("/$", "");
        JsonValue at = document.get("@context");
        if (!BETWEEN.matcher(version).matches() && at != null) {
            problems.warning("UNKNOWN_VERSION", at.location(), "OpenVEX version \"" + version + "\" is not known; it was read as 0.2.0.",
                    "Check the statements against the file.");
        }
        return version;
    }

    private static @Nullable String documentKey(JsonObject document, Problems problems) {
        String id = document.text("@id");
        if (id == null || id.isBlank()) {
            problems.warning("NO_DOCUMENT_ID", document.location(), "The document has no @id, so a newer version cannot replace it.",
                    "Ask the sender to give the document an @id.");
            return null;
        }
        return id.strip();
    }

    private static @Nullable Author author(JsonObject document, Problems problems) {
        String author = document.text("author");
        if (author == null || author.isBlank()) {
            problems.warning("NO_AUTHOR", document.location(), "The document names no author; it speaks for the supplier named at import.",
                    "Ask the sender to name the author.");
            return null;
        }
        return new Author(Authors.names(author), true, false);
    }

    /** The version is a number in 0.2.0 and text in 0.0.1. */
    private static @Nullable String scalar(JsonObject object, String field) {
        JsonValue value = object.get(field);
        if (value instanceof JsonScalar scalar && (scalar.type() == JsonScalar.Type.NUMBER || scalar.type() == JsonScalar.Type.TEXT)) {
            return scalar.text();
        }
        // Of any other type it is none, and said to be.
        return object.text(field);
    }
}
