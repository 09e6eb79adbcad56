package org.vouchsafe.ui.incidents.message;

import java.nio.file.Path;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.incident.message.ExportMessage;

/** Messages on their way out: into files, and recorded as sent. */
public final class LettersViewModel {
    private final Session session;
    private final LetterSources sources;

    public LettersViewModel(Session session, LetterSources sources) {
        this.session = session;
        this.sources = sources;
    }

    /** Who sends it until somebody else is named. */
    String me() {
        return session.actor().name();
    }

    /** Writes a message into a file. */
    void export(ExportMessage.Wanted wanted, Path file, Reply reply) {
        session.tasks().read("Export message " + wanted.draft(), progress -> sources.export(wanted, file), notices -> {
            reply.done().run();
            session.notices().done("Exported to " + file.getFileName() + ".");
            notices.forEach(session.notices()::told);
        }, failure -> reply.refused().accept(failure.message()));
    }

    /** Records that it was sent as it was written, whatever became of the facts. */
    void publishAsWritten(String incident, long draft, String to, Reply reply) {
        if (session.whyReadOnly() != null) {
            reply.refused().accept(session.whyReadOnly());
            return;
        }
        session.tasks().read("Entry in " + incident, progress -> sources.publishAsWritten(incident, draft, to, session.actor()), number -> {
            reply.done().run();
            session.acts().overtaken();
            session.notices().done("Recorded as sent, with the figures as they were written.");
            session.changed();
        }, failure -> reply.refused().accept(failure.message()));
    }
}
