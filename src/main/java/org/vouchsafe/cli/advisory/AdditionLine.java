package org.vouchsafe.cli.advisory;

import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.TrackedScope;

/** What an analyst added to an advisory, for people and machines. */
final class AdditionLine {
    private AdditionLine() {}

    static String words(AdvisoryAddition addition) {
        String what = switch (addition.content()) {
            case AdvisoryAddition.Content.Window window -> "affected versions could be had from " + window.start() + " to " + window.end();
            case AdvisoryAddition.Content.Choice choice -> "of the windows only " + choice.window().value() + " counts";
            case AdvisoryAddition.Content.Malicious ignored -> "it is malicious code";
            case AdvisoryAddition.Content.Artefact artefact -> "an artefact with the " + artefact.hash().algorithm() + " hash "
                    + artefact.hash().hex() + " is affected";
            case AdvisoryAddition.Content.Tracked tracked -> "it is tracked for " + switch (tracked.scope()) {
                case TrackedScope.Everything _ -> "every release";
                case TrackedScope.OfSupplier _ -> "every release of one supplier";
                case TrackedScope.OfProduct _ -> "every release of one product";
                case TrackedScope.OfRelease _ -> "one release";
            };
        };
        return "Added (" + addition.id().value() + "): " + what + ", by " + addition.source() + "; recorded "
                + Words.moment(addition.recorded().at()) + " by " + addition.addedBy();
    }

    static void json(JsonWriter json, AdvisoryAddition addition) {
        json.object(() -> {
            json.field("id", addition.id().value());
            switch (addition.content()) {
                case AdvisoryAddition.Content.Window window -> {
                    json.field("kind", "window");
                    json.fieldOf("start", window.start());
                    json.fieldOf("end", window.end());
                }
                case AdvisoryAddition.Content.Choice choice -> {
                    json.field("kind", "choice");
                    json.field("window", choice.window().value());
                }
                case AdvisoryAddition.Content.Malicious ignored -> json.field("kind", "malicious");
                case AdvisoryAddition.Content.Artefact artefact -> {
                    json.field("kind", "hash");
                    json.field("algorithm", artefact.hash().algorithm());
                    json.field("hash", artefact.hash().hex());
                }
                case AdvisoryAddition.Content.Tracked ignored -> json.field("kind", "tracked");
            }
            json.field("source", addition.source());
            json.field("addedBy", addition.addedBy());
            json.fieldOf("recordedAt", addition.recorded().at());
        });
    }
}
