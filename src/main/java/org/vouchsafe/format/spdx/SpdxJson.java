package org.vouchsafe.format.spdx;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.JsonObject;
import org.vouchsafe.input.JsonReading;
import org.vouchsafe.input.JsonValue;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** SPDX 2.2 and 2.3 in JSON. */
public final class SpdxJson implements Format {
    private static final String NAME = "SPDX JSON";
    private final Limits limits;
    private final JsonReading json;

    public SpdxJson(Limits limits) {
        this.limits = limits;
        this.json = new JsonReading(limits);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.hasField("spdxVersion") || opening.hasField("SPDXID") && opening.hasArray("packages");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var draft = new SpdxDraft(problems);
        Optional<JsonValue> document = json.stream(file, new SpdxJsonReading(draft, progress, problems), problems);
        if (document.isEmpty() || !(document.get() instanceof JsonObject header)) {
            // A part of an inventory would seem to say that the rest is not there.
            return ReadResult.unread(NAME, problems.list());
        }
        // Reports lists that are none.
        List.of("packages", "files", "relationships", "documentDescribes").forEach(header::array);
        if (header.has("packages")) {
            // What was read as a list is not among the fields any more.
            draft.losePackage();
        }
        JsonObject creation = header.object("creationInfo");
        if (creation != null) {
            creation.array("creators");
        }
        return draft.finish(NAME,
                new SpdxField.Document(field(header, "spdxVersion"), field(header, "dataLicense"), field(header, SpdxField.ID),
                        field(header, "name"), field(header, "documentNamespace"), creation == null ? null : field(creation, "created")),
                file.name());
    }

    /** A text field with its place; null when it is absent or no text. */
    static @Nullable SpdxField field(JsonObject object, String name) {
        String text = object.text(name);
        JsonValue value = object.get(name);
        return text == null || value == null ? null : new SpdxField(text, value.location());
    }
}
