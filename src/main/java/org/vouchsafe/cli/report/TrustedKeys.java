package org.vouchsafe.cli.report;

import java.util.List;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.cli.state.ChangeTable;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.usecase.key.TrustKeys;
import org.vouchsafe.usecase.read.KeyRow;

/** Keys held, as the command line shows them. */
final class TrustedKeys {
    private TrustedKeys() {}

    static void print(Session session, TrustKeys.Outcome outcome, String otherwise) {
        if (session.json()) {
            session.printJson(json -> json.object(() -> {
                json.fieldArray("keys", outcome.keys(), row -> json.object(() -> fields(json, row)));
                ChangeTable.json(json, outcome.changes());
            }));
        } else if (outcome.keys().isEmpty()) {
            session.say(otherwise);
        } else {
            table(outcome.keys()).print(session.terminal().out());
            ChangeTable.print(session, outcome.changes());
        }
    }

    static TextTable table(List<KeyRow> rows) {
        TextTable table = new TextTable("Key", "Held for", "What it is", "Name", "Fingerprint", "Held since", "Expires", "Doubt");
        rows.forEach(row -> table.row(row.key().id(), row.holder(), Words.code(row.key().kind()), name(row.key()), row.key().fingerprint(),
                Words.moment(row.key().recorded().at()), row.expires() == null ? "" : Words.moment(row.expires()), doubt(row.key())));
        return table;
    }

    static void fields(JsonWriter json, KeyRow row) {
        TrustedKey key = row.key();
        json.fieldOf("key", key.id());
        json.field("heldFor", row.holder());
        json.fieldOf("kind", key.kind());
        json.field("name", key.name());
        json.field("fingerprint", key.fingerprint());
        json.field("identity", key.identity());
        json.field("issuer", key.issuer());
        json.field("reason", key.reason());
        json.fieldOf("heldSince", key.recorded().at());
        json.fieldOf("expires", row.expires());
        json.field("distrusted", key.distrust() != null);
        json.fieldOf("distrustedSince", key.distrust() == null ? null : key.distrust().since());
        json.field("distrustReason", key.distrust() == null ? null : key.distrust().reason());
    }

    private static String name(TrustedKey key) {
        return key.identity() == null || key.identity().equals(key.name())
                ? key.name() + (key.issuer() == null ? "" : " by " + key.issuer())
                : key.name() + ", naming " + key.identity();
    }

    private static String doubt(TrustedKey key) {
        if (key.distrust() == null) {
            return "";
        }
        return (key.distrust().since() == null ? "never good" : "bad since " + Words.moment(key.distrust().since())) + ": "
                + key.distrust().reason();
    }
}
