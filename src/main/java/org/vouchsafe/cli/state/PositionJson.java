package org.vouchsafe.cli.state;

import java.util.Map;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.Remark;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.usecase.read.Explanation;

/** A position in the shape that {@code states --json} promises (docs/guide/command-line.md). */
final class PositionJson {
    private PositionJson() {}

    /** One element of {@code states --json}. */
    static void state(JsonWriter json, PositionRow row) {
        json.object(() -> fields(json, row));
    }

    /** The same with the age of the advisory data it rests on. */
    static void state(JsonWriter json, PositionRow row, String advisoryData) {
        json.object(() -> {
            fields(json, row);
            json.field("advisoryData", advisoryData);
        });
    }

    /** The same with every check, for {@code explain --json}. */
    static void explanation(JsonWriter json, Explanation explanation, String advisoryData) {
        PositionRow row = explanation.row();
        json.object(() -> {
            fields(json, row);
            json.fieldOf("inventoryVerdict", row.position().inventoryVerdict());
            json.fieldOf("computedState", row.position().computed());
            json.fieldOf("computedBasis", row.position().computedBasis());
            json.field("coverage", row.position().coverage());
            json.field("advisoryData", advisoryData);
            Exposure exposure = row.position().exposure();
            json.fieldOf("exposure", exposure == null ? null : exposure.answer());
            json.field("exposureRule", exposure == null ? null : exposure.rule());
            json.fieldArray("remarkTexts", row.position().remarks(), remark -> remark(json, remark));
            json.fieldArray("checks", row.position().checks(), check -> check(json, explanation, check));
            json.fieldArray("files", explanation.files().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
                    file -> json.object(() -> {
                        json.fieldOf("evidence", file.getKey());
                        json.field("file", file.getValue().name());
                        json.field("sha256", file.getValue().sha256().hex());
                    }));
        });
    }

    private static void fields(JsonWriter json, PositionRow row) {
        Position position = row.position();
        json.field("supplier", row.supplier());
        json.field("product", row.product());
        json.field("release", row.release());
        json.field("advisory", position.advisory());
        json.fieldTexts("aliases", position.aliases());
        json.fieldTexts("component", position.components());
        json.fieldOf("state", position.state());
        json.fieldOf("basis", position.basis());
        json.fieldOf("reason", position.reason());
        json.fieldTexts("remarks", position.remarks().stream().map(remark -> remark.code().name()).toList());
        json.fieldArray("contradictions", position.contradictions(), contradiction -> contradiction(json, contradiction));
        json.field("stale", position.stale());
        json.fieldTexts("evidence", position.evidence());
        json.fieldOf("since", position.since() == null ? null : position.since().at());
    }

    private static void contradiction(JsonWriter json, Contradiction contradiction) {
        json.object(() -> {
            json.fieldOf("code", contradiction.code());
            json.field("text", contradiction.text());
            json.field("addressed", contradiction.addressed());
            json.fieldArray("citations", contradiction.citations(), citation -> citation(json, citation));
        });
    }

    private static void remark(JsonWriter json, Remark remark) {
        json.object(() -> {
            json.fieldOf("code", remark.code());
            json.field("text", remark.text());
            json.fieldArray("citations", remark.citations(), citation -> citation(json, citation));
        });
    }

    private static void check(JsonWriter json, Explanation explanation, Check check) {
        json.object(() -> {
            json.field("id", check.id());
            json.field("question", check.question());
            json.field("answer", check.answer());
            json.fieldOf("outcome", check.outcome());
            json.fieldArray("citations", check.citations(), citation -> link(json, explanation, citation));
        });
    }

    private static void citation(JsonWriter json, Citation citation) {
        json.object(() -> {
            json.fieldOf("evidence", citation.evidence());
            json.field("place", citation.location().text());
        });
    }

    /** A place in a file, by the file's hash and in the way the file's format has places. */
    private static void link(JsonWriter json, Explanation explanation, Citation citation) {
        json.object(() -> {
            json.fieldOf("evidence", citation.evidence());
            json.field("place", citation.location().text());
            json.field("file", explanation.file(citation));
            json.field("sha256", explanation.sha256(citation));
            switch (citation.location()) {
                case Location.JsonPointer at -> {
                    json.field("pointer", at.pointer());
                    json.field("line", at.line());
                    json.field("column", at.column());
                }
                case Location.XmlPath at -> {
                    json.field("xpath", at.path());
                    json.field("line", at.line());
                    json.field("column", at.column());
                }
                case Location.LineColumn at -> {
                    json.field("line", at.line());
                    json.field("column", at.column());
                }
                case Location.Cell at -> json.field("cell", at.sheet() + "!" + at.address());
                case Location.WholeFile _ -> {
                }
            }
        });
    }
}
