package org.vouchsafe.usecase.parcel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.json.JsonText;

/** The states of a package as JSON; the same format as inside reports (docs/formats/report.md). */
public final class StatesText {
    /** Its name within a package. */
    public static final String FILE = "states.json";
    private static final String FORMAT = "vouchsafe-states";

    private StatesText() {}

    /** The same states give the same bytes. */
    public static byte[] write(List<StateLine> states, Instant cutOff) {
        var json = new JsonText().beginObject().field("format", FORMAT).field("version", 1).field("cutOff", cutOff);
        json.name("states").beginArray();
        for (StateLine each : states) {
            json.beginObject().field("supplier", each.supplier()).field("product", each.product()).field("release", each.release())
                    .field("advisory", each.advisory());
            texts(json, "aliases", each.aliases());
            texts(json, "components", each.components());
            json.field("state", each.state()).field("basis", each.basis()).field("reason", each.reason()).field("stale", each.stale());
            texts(json, "remarks", each.remarks());
            json.name("contradictions").beginArray();
            each.contradictions().forEach(code -> json.beginObject().field("code", code).endObject());
            json.endArray();
            texts(json, "evidence", each.evidence());
            json.field("since", each.since()).endObject();
        }
        return json.endArray().endObject().bytes();
    }

    private static void texts(JsonText json, String name, List<String> values) {
        json.name(name).beginArray();
        values.forEach(json::value);
        json.endArray();
    }

    /** The states; empty when this is no such list. */
    public static Optional<List<StateLine>> read(byte[] bytes) {
        return Fields.read(FILE, bytes, FORMAT, all -> all.list("states", each -> new StateLine(each.text("supplier"),
                each.text("product"), each.text("release"), each.text("advisory"), each.texts("aliases"), each.texts("components"),
                each.word(State.class, "state"), each.word(Basis.class, "basis"), each.textOrNull("reason"), each.texts("remarks"),
                each.list("contradictions", one -> one.text("code")), each.truth("stale"), each.texts("evidence"),
                each.momentOrNull("since"))));
    }
}
