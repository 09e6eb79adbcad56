package org.vouchsafe.cli.demo;

import java.util.Locale;
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
            json.fieldTexts("shortfalls", outcome.shortfalls());
        });
    }

    private static void look(JsonWriter json, Look look) {
        json.field("name", look.name());
        json.fieldOf("asOf", look.asOf());
        look.counts().forEach((state, count) -> json.field(state.name().toLowerCase(Locale.ROOT), count.longValue()));
        json.field("contradictions", look.contradictions());
    }
}
