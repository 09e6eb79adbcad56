package org.vouchsafe.cli.claim;

import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.usecase.claim.ClaimLine;

/** A claim as JSON. */
final class ClaimJson {
    private ClaimJson() {}

    static void line(JsonWriter json, ClaimLine line) {
        json.object(() -> fields(json, line));
    }

    static void fields(JsonWriter json, ClaimLine line) {
        json.fieldOf("claim", line.id());
        json.field("advisory", line.advisory());
        json.fieldTexts("vulnerabilities", line.claim().vulnerabilityIds());
        json.fieldOf("status", line.claim().status());
        json.field("nativeStatus", line.claim().nativeStatus());
        json.fieldOf("justification", line.claim().justification());
        json.field("nativeJustification", line.claim().nativeJustification());
        json.field("impactStatement", line.claim().impactStatement());
        json.field("action", line.claim().action());
        json.field("about", line.about());
        json.field("author", line.author());
        json.fieldOf("statedAt", line.statedAt());
        json.field("format", line.format());
        json.fieldOf("evidence", line.evidence());
        json.field("file", line.evidenceName());
        json.field("place", line.claim().location().text());
        json.fieldOf("hearing", line.hearing());
        json.field("standing", line.standing());
        json.fieldArray("reaches", line.reached(), each -> json.object(() -> {
            json.field("supplier", each.supplier());
            json.field("product", each.product());
            json.field("release", each.release());
            json.field("as", each.as());
            json.field("exactness", each.exactness());
            json.fieldTexts("components", each.components());
            json.fieldOf("standing", each.standing());
            json.fieldOf("whyNot", each.whyNot());
        }));
        ClaimLine.Waiting waits = line.waits();
        if (waits != null) {
            json.fieldObject("waits", () -> {
                json.field("field", waits.field());
                json.field("nearest", waits.nearest());
                json.field("because", waits.because());
            });
        }
    }
}
