package org.vouchsafe.format.openvex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.claim.Mark;
import org.vouchsafe.domain.claim.Narrowing;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.vex.Naming;
import org.vouchsafe.format.vex.StatedTime;
import org.vouchsafe.format.vex.VulnerabilityIds;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** Reads one OpenVEX statement into a claim for each of its products. */
final class StatementReader {
    private static final Identification NOT_NAMED = new Identification(List.of(), List.of(), List.of(), null, null, null, null,
            "(not named)");
    private final List<Narrowing> inherited;
    private final Problems problems;

    /** @param inherited why a statement without a time of its own cannot be dated by its document */
    StatementReader(List<Narrowing> inherited, Problems problems) {
        this.inherited = inherited;
        this.problems = problems;
    }

    List<Claim> claims(JsonObject statement) {
        List<String> named = vulnerability(statement);
        ClaimStatus status = status(statement);
        if (named.isEmpty() || status == null) {
            return List.of();
        }
        List<String> vulnerability = VulnerabilityIds.heard(named, address(statement), status);
        String word = statement.text("justification");
        Justification justification = word == null ? null : justification(statement, word);
        Times times = Times.of(statement);
        String impact = statement.text("impact_statement");
        String action = statement.text("action_statement");
        String written = String.valueOf(statement.text("status"));
        List<Narrowing> doubts = status.isClearing() && isOfAnother(named, address(statement))
                ? List.of(new Narrowing("vulnerability", "by its address another"))
                : !status.isClearing() ? List.of() : times.isUnstated() ? inherited : times.doubts();
        // 0.0.1 gave subcomponents for the statement as a whole, 0.2.0 gives them product by product.
        List<Identification> common = parts(listed(statement, "subcomponents"));
        List<Claim> claims = new ArrayList<>();
        for (JsonValue product : products(statement)) {
            ClaimTarget target = target(product, common, doubts);
            if (target != null) {
                claims.add(
                        new Claim(vulnerability, status, written, justification, word, impact, action, times.as(status), target,
                                product.location()));
            }
        }
        if (claims.isEmpty() && products(statement).isEmpty()) {
            problems.warning("NO_PRODUCT", statement.location(), "The statement names no product, so it speaks of none by itself.",
                    "Place the document at the release it is meant for.");
            claims.add(new Claim(vulnerability, status, written, justification, word, impact, action, times.as(status),
                    new ClaimTarget.OfProduct(NOT_NAMED, common), statement.location()));
        }
        return claims;
    }

    /**
     * When a statement was made.
     *
     * @param first when it was made
     * @param last when it was last updated; nothing where it does not say so
     * @param doubts what cannot be read: it may lie before what the statement would overrule, so what clears clears nothing by it
     */
    private record Times(StatedTime first, StatedTime last, List<Narrowing> doubts) {
        static Times of(JsonObject statement) {
            Instant first = statement.moment("timestamp");
            Instant last = statement.moment("last_updated");
            List<Narrowing> doubts = new ArrayList<>();
            if (first == null && statement.has("timestamp")) {
                doubts.add(new Narrowing("timestamp", String.valueOf(statement.text("timestamp"))));
            }
            if (last == null && statement.has("last_updated")) {
                doubts.add(new Narrowing("last_updated", String.valueOf(statement.text("last_updated"))));
            }
            return new Times(StatedTime.of(first == null ? null : statement.text("timestamp"), first),
                    StatedTime.of(last == null ? null : statement.text("last_updated"), last), doubts);
        }

        /** Neither a time that can be read nor one that cannot. */
        boolean isUnstated() {
            return first.first() == null && last.first() == null && doubts.isEmpty();
        }

        /** The later of the two. */
        @Nullable
        Instant as(ClaimStatus status) {
            Instant made = first.as(status);
            Instant changed = last.as(status);
            return made == null || changed != null && changed.isAfter(made) ? changed : made;
        }
    }

    private static @Nullable String address(JsonObject statement) {
        return statement.get("vulnerability") instanceof JsonObject object ? object.text("@id") : null;
    }

    /** An address that ends in the number of another CVE than the name. */
    private static boolean isOfAnother(List<String> named, @Nullable String address) {
        String end = address == null ? "" : address.substring(address.lastIndexOf('/') + 1);
        return VulnerabilityIds.isCve(end) && VulnerabilityIds.isCve(named.getFirst()) && !end.equals(named.getFirst());
    }

    private List<String> vulnerability(JsonObject statement) {
        JsonValue value = statement.get("vulnerability");
        Set<String> ids = new LinkedHashSet<>();
        if (value != null && value.asText() != null) {
            ids.add(String.valueOf(value.asText()));
        } else {
            JsonObject object = statement.object("vulnerability");
            if (object != null) {
                String name = object.text("name");
                String id = object.text("@id");
                // Without a name the last part of the address is the id: .../vuln/detail/CVE-2026-10001
                ids.add(name != null && name.codePoints().anyMatch(Character::isLetterOrDigit) ? name
                        : id == null ? "" : id.substring(id.lastIndexOf('/') + 1));
                ids.addAll(object.texts("aliases"));
            }
        }
        List<String> named = ids.stream().map(String::strip).filter(id -> id.codePoints().anyMatch(Character::isLetterOrDigit)).toList();
        if (named.isEmpty()) {
            problems.error("NO_VULNERABILITY", at(statement, "vulnerability"),
                    "The statement does not say which vulnerability it is about.",
                    "Ask the sender; the statement was passed over.");
        }
        return named;
    }

    private @Nullable ClaimStatus status(JsonObject statement) {
        String word = statement.text("status");
        Optional<ClaimStatus> status = switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
            case "affected" -> Optional.of(ClaimStatus.AFFECTED);
            case "fixed" -> Optional.of(ClaimStatus.FIXED);
            case "not_affected" -> Optional.of(ClaimStatus.NOT_AFFECTED);
            case "under_investigation" -> Optional.of(ClaimStatus.UNDER_INVESTIGATION);
            default -> Optional.empty();
        };
        if (status.isEmpty()) {
            problems.error("UNKNOWN_STATUS", at(statement, "status"), word == null
                    ? "The statement has no status."
                    : "OpenVEX knows no status \"" + word + "\".", "Ask the sender what is meant; the statement was passed over.");
        }
        return status.orElse(null);
    }

    private @Nullable Justification justification(JsonObject statement, String word) {
        Optional<Justification> known = Justification.ofWord(word.strip());
        if (known.isEmpty()) {
            problems.error("UNKNOWN_JUSTIFICATION", at(statement, "justification"), "OpenVEX knows no justification \"" + word + "\".",
                    "Ask the sender for one of the five; the statement counts as not justified by it.");
        }
        return known.orElse(null);
    }

    private static List<JsonValue> products(JsonObject statement) {
        return listed(statement, "products");
    }

    /** One value where a list belongs is a list of one: what narrows a statement must not be lost over its form. */
    private static List<JsonValue> listed(JsonObject holder, String field) {
        JsonValue value = holder.get(field);
        if (value == null || value instanceof JsonArray || value instanceof JsonScalar scalar && scalar.type() == JsonScalar.Type.NULL) {
            JsonArray array = holder.array(field);
            return array == null ? List.of() : array.elements();
        }
        holder.takenAsList(field);
        return List.of(value);
    }

    private @Nullable ClaimTarget target(JsonValue product, List<Identification> common, List<Narrowing> doubts) {
        Identification named = name(product);
        if (named == null) {
            return null;
        }
        JsonObject object = product.asObject();
        List<JsonValue> own = object == null ? List.of() : listed(object, "subcomponents");
        return new ClaimTarget.OfProduct(named.narrowed(doubts), own.isEmpty() ? common : parts(own));
    }

    private List<Identification> parts(List<JsonValue> values) {
        List<Identification> parts = new ArrayList<>();
        for (JsonValue each : values) {
            Identification named = name(each);
            // A part nobody can identify must not widen the claim to the whole product.
            JsonObject object = each.asObject();
            // A part of a part: less is meant than all of the outer one.
            boolean inner = object != null && !listed(object, "subcomponents").isEmpty();
            parts.add(named == null ? NOT_NAMED : inner ? named.narrowed(List.of(new Narrowing("subcomponents", "of its own"))) : named);
        }
        return parts;
    }

    private @Nullable Identification name(JsonValue value) {
        Naming naming = new Naming(problems);
        String shown = null;
        String text = value.asText();
        JsonObject object = value.asObject();
        if (text != null) {
            naming.identifier(text, value.location());
            shown = text;
        } else if (object != null) {
            shown = object.text("@id");
            identifiers(object, naming);
            if (shown != null) {
                naming.identifier(shown, at(object, "@id"));
            }
        }
        if (naming.isEmpty() && (shown == null || shown.isBlank())) {
            problems.error("NO_PRODUCT", value.location(), "Nothing here names a product or component.",
                    "Ask the sender for an @id or a purl; the entry was passed over.");
            return null;
        }
        String called = shown != null ? shown : firstOf(naming.identification(""));
        return naming.identification(called, value.location());
    }

    private void identifiers(JsonObject object, Naming naming) {
        JsonObject identifiers = object.object("identifiers");
        if (identifiers != null) {
            for (var each : identifiers.fields().entrySet()) {
                String text = identifiers.text(each.getKey());
                if (text != null) {
                    switch (each.getKey()) {
                        case "purl" -> naming.purl(text, each.getValue().location());
                        case "cpe22", "cpe23", "@cpe22", "@cpe23" -> naming.cpe(text, each.getValue().location());
                        default -> naming.mark(new Mark(Mark.Kind.URI, text));
                    }
                }
            }
        }
        JsonObject hashes = object.object("hashes");
        if (hashes != null) {
            hashes.fields().forEach((algorithm, value) -> {
                String text = hashes.text(algorithm);
                if (text != null) {
                    naming.hash(algorithm, text, value.location());
                }
            });
        }
    }

    private static String firstOf(Identification named) {
        return !named.purls().isEmpty()
                ? named.purls().getFirst().canonical()
                : !named.cpes().isEmpty()
                        ? named.cpes().getFirst().text()
                        : !named.hashes().isEmpty() ? named.hashes().getFirst().hex() : String.valueOf(named.name());
    }

    private static Location at(JsonObject object, String field) {
        JsonValue value = object.get(field);
        return value == null ? object.location() : value.location();
    }
}
