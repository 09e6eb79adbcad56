package org.vouchsafe.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.session.Files;

/** The system's own file dialogs. */
final class SystemFiles implements Files {
    private final Stage owner;

    SystemFiles(Stage owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> choose(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        @Nullable List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> open(String title, String kind, String ending) {
        return Optional.ofNullable(chooser(title, kind, ending).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, String kind, String ending) {
        FileChooser chooser = chooser(title, kind, ending);
        chooser.setInitialFileName(suggestedName);
        @Nullable Path chosen = chosen(chooser);
        // The dialog asked about the name as typed. When the ending makes it the name of another file, it has to ask again.
        while (chosen != null && !withEnding(chosen, ending).equals(chosen) && withEnding(chosen, ending).toFile().exists()) {
            chooser.setInitialDirectory(chosen.toFile().getParentFile());
            chooser.setInitialFileName(String.valueOf(withEnding(chosen, ending).getFileName()));
            chosen = chosen(chooser);
        }
        return Optional.ofNullable(chosen).map(path -> withEnding(path, ending));
    }

    private @Nullable Path chosen(FileChooser chooser) {
        File file = chooser.showSaveDialog(owner);
        return file == null ? null : file.toPath();
    }

    private static FileChooser chooser(String title, String kind, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(kind, "*." + ending));
        return chooser;
    }

    private static Path withEnding(Path path, String ending) {
        String name = String.valueOf(path.getFileName());
        return name.contains(".") ? path : path.resolveSibling(name + "." + ending);
    }
}
