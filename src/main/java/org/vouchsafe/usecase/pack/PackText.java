package org.vouchsafe.usecase.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.usecase.pack.PackContents.Artefact;
import org.vouchsafe.usecase.pack.PackContents.Document;
import org.vouchsafe.usecase.pack.PackContents.Indicator;
import org.vouchsafe.usecase.pack.PackContents.Malicious;
import org.vouchsafe.usecase.pack.PackContents.Proposed;
import org.vouchsafe.usecase.pack.PackContents.Window;

/** The list of contents of a pack as JSON (docs/formats/incident-pack.md), written and read. */
final class PackText {
    static final String FILE = "pack.json";
    private static final String FORMAT = "vouchsafe-incident-pack";
    private static final int VERSION = 1;

    private PackText() {}

    static byte[] write(PackContents pack) {
        var json = new JsonText().beginObject().field("format", FORMAT).field("version", VERSION).field("title", pack.title())
                .field("madeAt", pack.madeAt()).field("madeBy", pack.madeBy()).field("newestData", pack.newestData());
        documents(json, "advisories", pack.advisories());
        list(json, "windows", pack.windows(), each -> json.field("advisory", each.advisory()).field("start", each.start())
                .field("end", each.end()).field("source", each.source()));
        list(json, "malicious", pack.malicious(), each -> json.field("advisory", each.advisory()).field("source", each.source()));
        list(json, "artefacts", pack.artefacts(), each -> json.field("advisory", each.advisory()).field("algorithm", each.algorithm())
                .field("value", each.value()).field("source", each.source()));
        list(json, "indicators", pack.indicators(), each -> json.field("advisory", each.advisory()).field("package", each.packageName())
                .field("algorithm", each.algorithm()).field("value", each.value()));
        documents(json, "questionnaires", pack.questionnaires());
        list(json, "decisions", pack.decisions(), each -> json.field("supplier", each.supplier()).field("product", each.product())
                .field("release", each.release()).field("advisory", each.advisory()).field("state", each.state())
                .field("reason", each.reason()).field("decidedBy", each.decidedBy()).field("decidedAt", each.decidedAt()));
        return json.endObject().bytes();
    }

    private static void documents(JsonText json, String name, List<Document> documents) {
        list(json, name, documents, each -> json.field("about", each.about()).field("file", each.file()).field("sha256", each.sha256()));
    }

    private static <T> void list(JsonText json, String name, List<T> all, Consumer<T> fields) {
        json.name(name).beginArray();
        for (T each : all) {
            json.beginObject();
            fields.accept(each);
            json.endObject();
        }
        json.endArray();
    }

    /** The contents; empty when this is no such list, or a field of it is missing or none. */
    static Optional<PackContents> read(byte[] bytes) {
        var problems = new Problems(FILE, Limits.DEFAULT);
        JsonObject json = new JsonReading(Limits.DEFAULT).tree(new SourceFile(FILE, bytes), problems).map(JsonValue::asObject).orElse(null);
        if (json == null || !FORMAT.equals(json.text("format")) || json.integer("version").orElse(0) != VERSION) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PackContents(text(json, "title"), moment(json, "madeAt"), text(json, "madeBy"),
                    json.moment("newestData"),
                    documents(json, "advisories"),
                    json.objects("windows").stream().map(each -> new Window(text(each, "advisory"), moment(each, "start"),
                            moment(each, "end"), text(each, "source"))).toList(),
                    json.objects("malicious").stream().map(each -> new Malicious(text(each, "advisory"), text(each, "source"))).toList(),
                    json.objects("artefacts").stream().map(PackText::artefact).toList(),
                    json.objects("indicators").stream().map(each -> new Indicator(text(each, "advisory"), text(each, "package"),
                            text(each, "algorithm"), text(each, "value"))).toList(),
                    documents(json, "questionnaires"), json.objects("decisions").stream().map(PackText::proposed).toList()));
        } catch (Missing incomplete) {
            return Optional.empty();
        }
    }

    /** A hash that cannot be one would be an addition that finds nothing; the pack is none of ours then. */
    private static Artefact artefact(JsonObject each) {
        var artefact = new Artefact(text(each, "advisory"), text(each, "algorithm"), text(each, "value"), text(each, "source"));
        if (!new Hash(artefact.algorithm(), artefact.value()).hasPossibleLength()) {
            throw new Missing();
        }
        return artefact;
    }

    private static Proposed proposed(JsonObject each) {
        return new Proposed(text(each, "supplier"), text(each, "product"), text(each, "release"), text(each, "advisory"),
                text(each, "state"), text(each, "reason"), text(each, "decidedBy"), moment(each, "decidedAt"));
    }

    private static List<Document> documents(JsonObject json, String name) {
        return json.objects(name).stream().map(each -> new Document(text(each, "about"), text(each, "file"), text(each, "sha256")))
                .toList();
    }

    private static String text(JsonObject json, String field) {
        return given(json.text(field));
    }

    private static Instant moment(JsonObject json, String field) {
        return given(json.moment(field));
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new Missing();
        }
        return value;
    }

    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
