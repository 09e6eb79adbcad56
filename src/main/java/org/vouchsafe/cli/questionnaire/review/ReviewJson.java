package org.vouchsafe.cli.questionnaire.review;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.questionnaire.review.Review;
import org.vouchsafe.usecase.review.ReviewedAnswer;

/** Reviewed answers as JSON. */
final class ReviewJson {
    private ReviewJson() {}

    static void answer(JsonWriter json, ReviewedAnswer each) {
        json.object(() -> {
            json.fieldOf("evidence", each.key().sheet());
            json.field("question", each.key().question());
            json.field("product", each.key().product());
            json.field("supplier", each.supplier());
            json.field("request", each.request().isEmpty() ? null : each.request());
            json.field("asked", each.asked());
            json.fieldOf("value", each.answer().value());
            json.field("answer", each.answer().raw());
            json.field("comment", each.answer().comment());
            json.field("place", each.place().location().text());
            number(json, "conformance", each.strength().conformance());
            json.field("conformanceBasis", each.strength().basis());
            number(json, "confidence", each.strength().confidence());
            json.fieldOf("quality", each.strength().quality());
            json.field("weak", each.strength().isWeak());
            json.fieldArray("deductions", each.strength().deductions(), taken -> json.object(() -> {
                json.field("code", taken.code());
                json.fieldOf("from", taken.side());
                json.field("points", taken.points());
                json.field("reason", taken.reason());
                json.field("source", taken.source());
                citations(json, "places", taken.citations());
            }));
            json.fieldArray("findings", each.findings(), found -> json.object(() -> {
                json.field("check", found.check());
                json.fieldOf("outcome", found.outcome());
                json.field("said", found.said());
                citation(json, "saidAt", found.saidAt());
                json.field("shown", found.shown());
                citations(json, "shownAt", found.shownAt());
            }));
            json.fieldArray("files", each.files(), file -> file(json, file));
            ReviewedAnswer.Earlier earlier = each.earlier();
            if (earlier != null) {
                json.fieldObject("earlier", () -> {
                    json.fieldOf("evidence", earlier.evidence());
                    json.fieldOf("received", earlier.received());
                    json.fieldOf("value", earlier.answer().value());
                    json.field("answer", earlier.answer().raw());
                    json.field("comment", earlier.answer().comment());
                });
            }
            json.fieldOf("standing", each.standing());
            Review review = each.review();
            if (review != null) {
                json.fieldObject("review", () -> {
                    json.fieldOf("verdict", review.verdict());
                    json.field("reason", review.reason());
                    json.field("unclear", review.unclear());
                    json.field("by", review.by());
                    json.fieldOf("at", review.recorded().at());
                });
            }
            json.fieldTexts("gaps", each.gaps().stream().map(gap -> gap.id()).toList());
        });
    }

    private static void file(JsonWriter json, HeldFile file) {
        HeldFile.Held held = file.held();
        json.object(() -> {
            json.field("named", file.named());
            json.fieldOf("evidence", held == null ? null : held.evidence());
        });
    }

    private static void citations(JsonWriter json, String name, Collection<Citation> places) {
        json.fieldArray(name, places, each -> json.object(() -> place(json, each)));
    }

    private static void citation(JsonWriter json, String name, Citation place) {
        json.fieldObject(name, () -> place(json, place));
    }

    private static void place(JsonWriter json, Citation place) {
        json.fieldOf("evidence", place.evidence());
        json.field("place", place.location().text());
    }

    static void number(JsonWriter json, String name, @Nullable Integer value) {
        if (value == null) {
            json.field(name, (String) null);
        } else {
            json.field(name, value.longValue());
        }
    }
}
