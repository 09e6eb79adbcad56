package org.vouchsafe.cli.inventory;

import java.util.List;
import java.util.Locale;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.quality.Offender;
import org.vouchsafe.domain.quality.ProfileResult;

/** Quality as JSON. */
final class QualityJson {
    private QualityJson() {}

    static void write(JsonWriter json, InventoryQuality quality, List<ProfileResult> profiles) {
        json.object(() -> {
            json.fieldOf("evidence", quality.evidence());
            json.field("file", quality.file());
            json.field("release", quality.release());
            json.field("format", quality.header().format());
            json.field("specVersion", quality.header().specVersion());
            json.field("components", quality.quality().components());
            json.field("complete", quality.complete().enough());
            json.field("completeBecause", quality.complete().because());
            json.fieldArray("profiles", profiles, each -> profile(json, each));
            json.fieldArray("flaws", quality.quality().flaws(), each -> json.object(() -> {
                json.field("kind", each.kind().name());
                json.field("what", each.what());
                json.field("place", each.place().text());
            }));
        });
    }

    private static void profile(JsonWriter json, ProfileResult result) {
        json.object(() -> {
            json.field("profile", result.id());
            json.field("title", result.title());
            json.field("edition", result.edition());
            json.field("passes", result.passes());
            json.field("formatGap", result.formatGap());
            json.fieldArray("fields", result.fields(), each -> field(json, each));
        });
    }

    private static void field(JsonWriter json, FieldAnswers answers) {
        json.object(() -> {
            json.field("field", answers.field().id());
            json.field("title", answers.field().title());
            json.field("of", answers.field().subject().name().toLowerCase(Locale.ROOT));
            json.field("required", answers.field().need() == org.vouchsafe.domain.quality.Field.Need.REQUIRED);
            json.field("present", answers.present());
            json.field("declaredUnknown", answers.unknown().size());
            json.field("withheld", answers.withheld().size());
            json.field("missing", answers.missing().size());
            json.fieldArray("missingAt", answers.missing(), each -> offender(json, each));
            json.fieldArray("declaredUnknownAt", answers.unknown(), each -> offender(json, each));
            json.fieldArray("withheldAt", answers.withheld(), each -> offender(json, each));
        });
    }

    private static void offender(JsonWriter json, Offender offender) {
        json.object(() -> {
            json.field("component", offender.component());
            json.field("ref", offender.ref());
            json.field("place", offender.place().text());
        });
    }
}
