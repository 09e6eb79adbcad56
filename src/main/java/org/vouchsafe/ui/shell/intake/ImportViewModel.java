package org.vouchsafe.ui.shell.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Progress;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOutcome;

/** What shall be imported and what is said about it. */
public final class ImportViewModel {
    /** Reads files into the workspace. */
    @FunctionalInterface
    public interface Importer {
        ImportOutcome importFiles(List<Path> paths, ImportOptions options, Actor actor, Progress progress);
    }

    private final Session session;
    private final Importer importer;
    private final BiConsumer<ImportViewModel, ImportOutcome> imported;
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    // Held, because the view of a list listens to it weakly: a fresh one for each caller would fall silent.
    private final ObservableList<Path> filesShown = FXCollections.unmodifiableObservableList(files);
    private final StringProperty supplier = new SimpleStringProperty("");
    private final StringProperty product = new SimpleStringProperty("");
    private final StringProperty release = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty channel = new SimpleStringProperty("");
    private final StringProperty why = new SimpleStringProperty("");
    private ImportOptions.Mode last = ImportOptions.Mode.KEEP;

    /**
     * An import in preparation.
     *
     * @param imported shows what came of it
     */
    public ImportViewModel(Session session, Importer importer, List<Path> files,
            BiConsumer<ImportViewModel, ImportOutcome> imported) {
        this.session = session;
        this.importer = importer;
        this.imported = imported;
        add(files);
    }

    public ObservableList<Path> files() {
        return filesShown;
    }

    /** Adds files or folders, each once. */
    public void add(List<Path> more) {
        more.stream().filter(p -> !files.contains(p)).forEach(files::add);
    }

    public void remove(Path file) {
        files.remove(file);
    }

    public StringProperty supplierProperty() {
        return supplier;
    }

    public StringProperty productProperty() {
        return product;
    }

    public StringProperty releaseProperty() {
        return release;
    }

    public StringProperty fromProperty() {
        return from;
    }

    public StringProperty channelProperty() {
        return channel;
    }

    public StringProperty whyProperty() {
        return why;
    }

    /** What still keeps it from being imported, in one sentence; null when nothing does. */
    public @Nullable String missing() {
        if (session.whyReadOnly() != null) {
            return session.whyReadOnly();
        }
        if (files.isEmpty()) {
            return "Choose at least one file or folder.";
        }
        if (said(release) != null && said(product) == null) {
            return "A release needs its product.";
        }
        if (said(product) != null && said(supplier) == null) {
            return "A product needs its supplier.";
        }
        return null;
    }

    /** Starts the import as a job; its progress shows in the status strip. */
    public void start() {
        start(ImportOptions.Mode.KEEP);
    }

    /** The same once more, keeping also the originals of files that nothing could be read from; what is held already stays as it is. */
    public void keepUnread() {
        start(ImportOptions.Mode.KEEP_UNREADABLE);
    }

    /** Whether the originals of unread files were asked for already. */
    public boolean keepsUnread() {
        return last == ImportOptions.Mode.KEEP_UNREADABLE;
    }

    private void start(ImportOptions.Mode mode) {
        last = mode;
        List<Path> paths = List.copyOf(files);
        ImportOptions options = new ImportOptions(said(supplier), said(product), said(release), said(from), said(channel), said(why),
                session.now(), mode);
        session.tasks().run("Import " + Count.of(paths.size(), "item"),
                progress -> importer.importFiles(paths, options, session.actor(), progress), this::done, session::changed);
    }

    private void done(ImportOutcome outcome) {
        session.acts().overtaken();
        session.changed();
        imported.accept(this, outcome);
    }

    private static @Nullable String said(StringProperty field) {
        String text = field.get().strip();
        return text.isEmpty() ? null : text;
    }
}
