package org.vouchsafe.usecase.parcel;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.proof.ProvedEntry;
import org.vouchsafe.store.proof.ProvedFact;
import org.vouchsafe.store.proof.ProvedFact.ProvedRow;

/** Entries of the audit log with their proofs as JSON (docs/formats/package.md), written and read. */
public final class ProofsText {
    /** Its name within a package. */
    public static final String FILE = "log/proofs.json";
    private static final String FORMAT = "vouchsafe-log-proofs";

    private ProofsText() {}

    /** Size and root of the log, and entries of it. */
    public record Proofs(long size, String root, List<ProvedEntry> entries) {
        public Proofs {
            entries = List.copyOf(entries);
        }
    }

    /** The same proofs give the same bytes. */
    public static byte[] write(Proofs proofs) {
        var json = new JsonText().beginObject().field("format", FORMAT).field("version", 1).field("auditSize", proofs.size())
                .field("auditRoot", proofs.root());
        json.name("entries").beginArray();
        for (ProvedEntry each : proofs.entries()) {
            json.beginObject().field("leaf", each.leaf()).field("first", each.first()).field("last", each.last())
                    .field("micros", each.micros()).field("actor", each.entry().actor()).field("action", each.entry().action())
                    .field("subject", each.entry().subject()).field("reason", each.entry().reason());
            json.name("facts").beginArray();
            each.facts().forEach(fact -> fact(json, fact));
            json.endArray().field("leafHash", each.leafHash()).name("path").beginArray();
            each.path().forEach(json::value);
            json.endArray().endObject();
        }
        return json.endArray().endObject().bytes();
    }

    private static void fact(JsonText json, ProvedFact fact) {
        json.beginObject().field("seq", fact.seq()).field("kind", fact.kind()).field("digest", fact.digest());
        byte[] salt = fact.salt();
        if (salt != null) {
            json.field("salt", Base64.getEncoder().encodeToString(salt)).name("rows").beginArray();
            for (ProvedRow row : fact.rows()) {
                json.beginObject().field("table", row.table()).name("values").beginArray();
                row.values().forEach(value -> value(json, value));
                json.endArray().endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    private static void value(JsonText json, @Nullable Object value) {
        switch (value) {
            case null -> json.value(null);
            // As text, since a number in JSON need not keep 64 bits.
            case Long number -> json.beginObject().field("number", number.toString()).endObject();
            case byte[] bytes -> json.beginObject().field("bytes", Base64.getEncoder().encodeToString(bytes)).endObject();
            default -> json.beginObject().field("text", value.toString()).endObject();
        }
    }

    /** The proofs; empty when this is no such list. */
    public static Optional<Proofs> read(byte[] bytes) {
        return Fields.read(FILE, bytes, FORMAT,
                all -> new Proofs(all.number("auditSize"), all.text("auditRoot"), all.list("entries", ProofsText::entry)));
    }

    private static ProvedEntry entry(Fields each) {
        var entry = new ProvedEntry(each.number("leaf"), each.number("first"), each.number("last"), each.number("micros"),
                new Entry(each.text("actor"), each.text("action"), each.text("subject"), each.text("reason")),
                each.list("facts", ProofsText::fact), hashes(each.texts("path")));
        if (!entry.leafHash().equals(each.text("leafHash"))) {
            throw new IllegalArgumentException("The stated hash of leaf " + entry.leaf() + " is not its hash");
        }
        return entry;
    }

    private static ProvedFact fact(Fields each) {
        String salt = each.textOrNull("salt");
        return new ProvedFact(each.number("seq"), each.text("kind"), hashes(List.of(each.text("digest"))).getFirst(),
                salt == null ? null : Base64.getDecoder().decode(salt), salt == null ? List.of() : each.list("rows", ProofsText::row));
    }

    private static List<String> hashes(List<String> hex) {
        if (hex.stream().anyMatch(each -> !each.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException("A hash is none");
        }
        return hex;
    }

    private static ProvedRow row(Fields row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (JsonValue each : row.elements("values")) {
            JsonObject value = each.asObject();
            values.add(value == null ? null : value(new Fields(value)));
        }
        return new ProvedRow(row.text("table"), values);
    }

    private static Object value(Fields value) {
        String number = value.textOrNull("number");
        String bytes = value.textOrNull("bytes");
        return number != null ? Long.valueOf(number) : bytes != null ? Base64.getDecoder().decode(bytes) : value.text("text");
    }
}
