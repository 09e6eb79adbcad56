package org.vouchsafe.usecase.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.usecase.Refused;

/** Files a PDF report names by their digest, such as the workbook that goes out with it: the signature then covers them, too. */
final class BoundFiles {
    private BoundFiles() {}

    /**
     * The attachment that names them.
     *
     * @throws Refused when one cannot be read
     */
    static Attachment of(List<Path> files) {
        JsonText json = new JsonText().beginObject().field("format", "vouchsafe-bound-files").field("version", 1);
        json.name("files").beginArray();
        for (Path each : files) {
            try {
                json.beginObject().field("name", String.valueOf(each.getFileName()))
                        .field("sha256", Sha256.of(Files.readAllBytes(each)).hex())
                        .endObject();
            } catch (IOException e) {
                throw new Refused(Refused.Kind.REQUEST, each + " cannot be read: " + FileFailure.words(e) + ".", e);
            }
        }
        return new Attachment("bound-files.json", "application/json", "Files that belong to this report, with SHA-256", "Supplement",
                json.endArray().endObject().bytes());
    }
}
