package org.vouchsafe.ui.incidents.message;

import java.nio.file.Path;
import java.util.List;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.incident.message.ExportMessage;

/** What messages on their way out need of a workspace. Both throw {@link org.vouchsafe.usecase.Refused} with what is missing. */
public interface LetterSources {
    /** @return what the user should know about the file, in sentences */
    List<String> export(ExportMessage.Wanted wanted, Path file);

    /** Records that a message went out although its figures may be those of an earlier moment. */
    long publishAsWritten(String incident, long draft, String to, Actor actor);

    /** From an open workspace. */
    static LetterSources of(UseCases use) {
        return new LetterSources() {
            @Override
            public List<String> export(ExportMessage.Wanted wanted, Path file) {
                return use.incidents().messages().export(wanted, file);
            }

            @Override
            public long publishAsWritten(String incident, long draft, String to, Actor actor) {
                return use.incidents().speaking().publishAsWritten(incident, draft, to, actor);
            }
        };
    }
}
