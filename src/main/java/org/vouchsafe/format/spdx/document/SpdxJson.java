package org.vouchsafe.format.spdx.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** SPDX 2.2 and 2.3 in JSON. */
public final class SpdxJson implements Format {
    private static final String NAME = "SPDX JSON";
    private static final Pattern IN_WORDS = Pattern.compile("\"spdxVersion\"\\s*:\\s*\"SPDX-");
    private final Limits limits;

    public SpdxJson(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        boolean byFields = opening.hasField("spdxVersion") || opening.hasField("SPDXID") && opening.hasArray("packages");
        boolean wrapped = JsonStreaming.WRAPPERS.stream().anyMatch(opening::hasObject) && opening.head().contains("\"SPDXRef-");
        // Inside a wrapper, behind a comment, or beside letters that are no UTF-8, the fields cannot be asked for.
        return byFields || wrapped || startsAsJson(opening) && IN_WORDS.matcher(opening.head()).find();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        return JsonReading.strictThenForgiving(limits, json -> read(file, json, progress), result -> !result.inventories().isEmpty());
    }

    private ReadResult read(SourceFile file, JsonReading json, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var draft = new SpdxDraft(problems);
        var streaming = new JsonStreaming(draft, progress, problems);
        Optional<JsonValue> document = json.stream(file, streaming, problems);
        if (document.isEmpty() || !(document.get() instanceof JsonObject outermost)) {
            // A part of an inventory would seem to say that the rest is not there.
            return ReadResult.unread(NAME, problems.list());
        }
        var header = new JsonNode(streaming.document(outermost));
        // Reports lists that are none; what was read as a list is not among the fields any more.
        if (header.isNoList("packages")) {
            draft.losePackage();
        }
        List.of("files", "relationships", "documentDescribes").forEach(header::isNoList);
        return draft.finish(NAME, new Elements(draft, problems).document(header), file.name());
    }

    private static boolean startsAsJson(Opening opening) {
        String head = opening.head().stripLeading();
        return head.startsWith("{") || head.startsWith("/") || head.startsWith("#");
    }
}
