package org.vouchsafe.usecase.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.usecase.Refused;

/** Keeps a rehearsal beside its copy. */
final class RehearsalFile {
    private static final String FORMAT = "vouchsafe-rehearsal";

    private RehearsalFile() {}

    static void write(Rehearsal rehearsal) {
        Path file = rehearsal.folder().resolve(Rehearsal.FILE);
        Path part = rehearsal.folder().resolve(Rehearsal.FILE + ".part");
        try {
            Files.write(part, bytes(rehearsal));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, file + " cannot be written: " + FileFailure.words(e) + ".", e);
        }
    }

    private static byte[] bytes(Rehearsal rehearsal) {
        JsonText json = new JsonText().beginObject().field("format", FORMAT).field("version", 1).field("incident", rehearsal.incident())
                .field("advisory", rehearsal.advisory()).field("ecosystem", rehearsal.ecosystem())
                .field("package", rehearsal.packageName());
        texts(json, "versions", rehearsal.versions());
        texts(json, "purls", rehearsal.purls());
        json.field("from", rehearsal.from()).field("to", rehearsal.to()).field("seed", Long.toString(rehearsal.seed()))
                .field("started", rehearsal.started()).field("limit", rehearsal.limit());
        texts(json, "lies", rehearsal.lies());
        json.name("answers").beginArray();
        rehearsal.answers().forEach(each -> {
            json.beginObject().field("at", each.at()).field("actor", each.actor());
            texts(json, "affected", each.affected());
            texts(json, "unknown", each.unknown());
            json.endObject();
        });
        return json.endArray().endObject().bytes();
    }

    private static void texts(JsonText json, String name, List<String> texts) {
        json.name(name).beginArray();
        texts.forEach(json::value);
        json.endArray();
    }

    /**
     * Reads it again.
     *
     * @throws Refused when the folder holds none, or it was changed into something that is none
     */
    static Rehearsal read(Path folder) {
        Path file = folder.resolve(Rehearsal.FILE);
        var problems = new Problems(Rehearsal.FILE, Limits.DEFAULT);
        try {
            JsonObject root = new JsonReading(Limits.DEFAULT).tree(new SourceFile(Rehearsal.FILE, Files.readAllBytes(file)), problems)
                    .map(JsonValue::asObject).orElse(null);
            if (root != null && FORMAT.equals(root.text("format"))) {
                return rehearsal(folder, root);
            }
        } catch (IOException e) {
            throw new Refused(Refused.Kind.REQUEST, folder + " holds no rehearsal: " + Rehearsal.FILE + ": " + FileFailure.words(e)
                    + ". 'vouchsafe incident rehearse start' begins one.", e);
        } catch (NullPointerException | DateTimeException | NumberFormatException e) {
            throw broken(file, e);
        }
        throw broken(file, null);
    }

    private static Refused broken(Path file, @org.jspecify.annotations.Nullable Exception cause) {
        String sentence = file + " does not tell of a rehearsal, or was changed. Begin another one.";
        return cause == null ? new Refused(Refused.Kind.REQUEST, sentence) : new Refused(Refused.Kind.REQUEST, sentence, cause);
    }

    private static Rehearsal rehearsal(Path folder, JsonObject root) {
        return new Rehearsal(folder, text(root, "incident"), text(root, "advisory"), text(root, "ecosystem"), text(root, "package"),
                root.texts("versions"), root.texts("purls"), Instant.parse(text(root, "from")), Instant.parse(text(root, "to")),
                Long.parseLong(text(root, "seed")), Instant.parse(text(root, "started")), Duration.parse(text(root, "limit")),
                root.texts("lies"), root.objects("answers").stream().map(each -> new Rehearsal.Answer(Instant.parse(text(each, "at")),
                        text(each, "actor"), each.texts("affected"), each.texts("unknown"))).toList());
    }

    private static String text(JsonObject object, String field) {
        return Objects.requireNonNull(object.text(field), field);
    }
}
