package org.vouchsafe.ui.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.vouchsafe.ui.component.table.TableMemory;

/** What a screen finds when it sits down: the session, and the window's services. */
public record Desk(Session session, Overlays overlays, Files files, TableMemory tables, LookMemory looks) {

    /** Asks where, and writes a text there off the window's thread; says so when done. */
    public void saveText(String title, String suggestedName, String kind, String ending, String text) {
        Optional<Path> target = files.save(title, suggestedName, kind, ending);
        target.ifPresent(path -> session.tasks().read("Export to " + path.getFileName(), progress -> write(path, text),
                written -> session.notices().done("Exported to " + written.getFileName() + ".")));
    }

    private static Path write(Path path, String text) throws IOException {
        // The mark at the front lets Excel read the file as UTF-8.
        return java.nio.file.Files.writeString(path, "\uFEFF" + text, StandardCharsets.UTF_8);
    }
}
