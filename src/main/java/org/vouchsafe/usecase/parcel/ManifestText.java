package org.vouchsafe.usecase.parcel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.usecase.parcel.PackageManifest.Decided;
import org.vouchsafe.usecase.parcel.PackageManifest.Listed;
import org.vouchsafe.usecase.parcel.PackageManifest.Original;
import org.vouchsafe.usecase.parcel.PackageManifest.Placed;
import org.vouchsafe.usecase.parcel.PackageManifest.Role;
import org.vouchsafe.usecase.parcel.PackageManifest.Scope;

/** The list of contents of an evidence package as JSON (docs/formats/package.md), written and read. */
public final class ManifestText {
    /** What the list calls itself. */
    public static final String FORMAT = "vouchsafe-evidence-package";

    private ManifestText() {}

    /** The same manifest gives the same bytes. */
    public static byte[] write(PackageManifest all) {
        var json = new JsonText().beginObject().field("format", FORMAT).field("version", 1).field("title", all.title());
        json.name("scope").beginObject().field("kind", all.scope().kind()).field("words", all.scope().words()).endObject();
        json.field("tlp", all.tlp()).field("author", all.author()).field("preparedBy", all.preparedBy())
                .field("workspace", all.workspace()).field("cutOff", all.cutOff()).field("validAt", all.validAt())
                .field("program", all.program()).field("auditSize", all.auditSize()).field("auditRoot", all.auditRoot());
        list(json, "files", all.files(), each -> json.field("path", each.path()).field("role", each.role())
                .field("sha256", each.sha256()).field("size", each.size()).field("about", each.about()));
        list(json, "originals", all.originals(), each -> original(json, each));
        list(json, "decisions", all.decisions(), each -> json.field("supplier", each.supplier()).field("product", each.product())
                .field("release", each.release()).field("advisory", each.advisory()).field("state", each.state())
                .field("reason", each.reason()).field("justification", each.justification()).field("expires", each.expires())
                .field("decidedBy", each.decidedBy()).field("decidedAt", each.decidedAt()).field("seq", each.seq()));
        json.name("leftOut").beginArray();
        all.leftOut().forEach(json::value);
        return json.endArray().endObject().bytes();
    }

    private static void original(JsonText json, Original each) {
        json.field("id", each.id()).field("name", each.name()).field("sha256", each.sha256()).field("size", each.size())
                .field("format", each.format()).field("receivedAt", each.receivedAt()).field("from", each.from())
                .field("channel", each.channel()).field("why", each.why()).field("recordedAt", each.recordedAt())
                .field("recordedBy", each.recordedBy()).field("signature", each.signature());
        Placed place = each.place();
        if (place == null) {
            json.field("place", null);
        } else {
            json.name("place").beginObject().field("supplier", place.supplier()).field("product", place.product())
                    .field("release", place.release()).field("seq", place.seq()).endObject();
        }
        json.field("file", each.file()).field("omitted", each.omitted()).field("seq", each.seq());
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

    /** The manifest; empty when this is none, or a field of it is missing or none. */
    public static Optional<PackageManifest> read(byte[] bytes) {
        return Fields.read(PackageManifest.FILE, bytes, FORMAT, all -> new PackageManifest(all.text("title"), scope(all.object("scope")),
                all.text("tlp"), all.text("author"), all.text("preparedBy"), all.text("workspace"), all.moment("cutOff"),
                all.momentOrNull("validAt"), all.text("program"), all.number("auditSize"), all.text("auditRoot"),
                all.list("files", each -> new Listed(each.text("path"), each.word(Role.class, "role"), each.text("sha256"),
                        each.number("size"), each.text("about"))),
                all.list("originals", ManifestText::original),
                all.list("decisions", each -> new Decided(each.text("supplier"), each.text("product"), each.text("release"),
                        each.text("advisory"), each.text("state"), each.text("reason"), each.textOrNull("justification"),
                        each.textOrNull("expires"), each.text("decidedBy"), each.moment("decidedAt"), each.number("seq"))),
                all.texts("leftOut")));
    }

    private static Scope scope(Fields scope) {
        return new Scope(scope.word(Scope.Kind.class, "kind"), scope.text("words"));
    }

    private static Original original(Fields each) {
        return new Original(each.text("id"), each.text("name"), each.text("sha256"), each.number("size"), each.text("format"),
                each.moment("receivedAt"), each.textOrNull("from"), each.textOrNull("channel"), each.textOrNull("why"),
                each.moment("recordedAt"), each.text("recordedBy"), each.text("signature"), placed(each.objectOrNull("place")),
                each.textOrNull("file"), each.textOrNull("omitted"), each.number("seq"));
    }

    private static @Nullable Placed placed(@Nullable Fields place) {
        return place == null ? null
                : new Placed(place.text("supplier"), place.text("product"), place.text("release"), place.number("seq"));
    }
}
