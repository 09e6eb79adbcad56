package org.vouchsafe.ui.questionnaires.form;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.vouchsafe.domain.questionnaire.mapping.SavedMapping;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;

/** The forms of others that were explained once. */
public final class FormsViewModel {
    private final Session session;
    private final FormSources sources;

    public FormsViewModel(Session session, FormSources sources) {
        this.session = session;
        this.sources = sources;
    }

    /** Reads those that hold, newest first. */
    void read(Consumer<List<SavedMapping>> then) {
        var from = session.viewpoint();
        session.tasks().read("Read the forms of others", progress -> sources.saved(from), then);
    }

    /** Forgets one; what was read with it counts no longer. */
    void remove(SavedMapping mapping, String reason) {
        String name = mapping.mapping().name();
        session.tasks().read("Forget how \"" + name + "\" is read", progress -> sources.remove(name, reason, session.actor()), without -> {
            session.acts().overtaken();
            session.notices().done("\"" + name + "\" is no longer read" + (without.isEmpty() ? "."
                    : "; the answers of " + Count.of(without.size(), "workbook") + " count no longer."));
            session.changed();
        });
    }

    /** Writes one as a file that another workspace can take. */
    void export(SavedMapping mapping, Path file) {
        session.tasks().read("Export \"" + mapping.mapping().name() + "\"", progress -> {
            sources.export(mapping.mapping().name(), file);
            return file;
        }, written -> session.notices().done("Exported to " + written.getFileName() + "."));
    }
}
