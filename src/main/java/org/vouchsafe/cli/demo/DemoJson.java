package org.vouchsafe.cli.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.usecase.demo.Demo;
import org.vouchsafe.usecase.demo.Look;

/** The outcome of a replay for machines. */
final class DemoJson {
    private DemoJson() {}

    static void write(JsonWriter json, Demo.Outcome outcome) {
        json.object(() -> {
            json.field("folder", outcome.folder().toString());
            json.field("workspace", outcome.workspace().toString());
            json.fieldArray("looks", outcome.looks(), look -> json.object(() -> look(json, look)));
            json.fieldArray("reports", outcome.reports(), each -> json.object(() -> {
                json.field("reportId", each.report().reportId());
                json.field("title", each.report().title());
                json.field("signed", each.report().signed());
                json.fieldTexts("files", each.files());
            }));
            json.fieldArray("verdicts", outcome.verdicts(), each -> json.object(() -> {
                json.field("file", each.file());
                json.fieldOf("verdict", each.verdict());
            }));
            json.fieldArray("answers", outcome.answers(), each -> json.object(() -> {
                json.field("supplier", each.supplier());
                json.field("answer", each.key().text());
                number(json, "conformance", each.strength().conformance());
                number(json, "confidence", each.strength().confidence());
                json.fieldOf("standing", each.standing());
                json.fieldTexts("contradictedBy", each.contradictions().stream().map(finding -> finding.shown()).toList());
            }));
            json.fieldTexts("shortfalls", outcome.shortfalls());
        });
    }

    private static void number(JsonWriter json, String name, @Nullable Integer hundredths) {
        if (hundredths == null) {
            json.field(name, (String) null);
        } else {
            json.field(name, hundredths.longValue());
        }
    }

    private static void look(JsonWriter json, Look look) {
        json.field("name", look.name());
        json.fieldOf("asOf", look.asOf());
        look.counts().forEach((state, count) -> json.field(state.name().toLowerCase(Locale.ROOT), count.longValue()));
        json.field("contradictions", look.contradictions());
    }
}
