package org.vouchsafe.ui.shell.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.vouchsafe.ui.component.table.TableMemory;
import org.vouchsafe.ui.session.LookMemory;
import org.vouchsafe.ui.theme.ThemeChoice;

/** Settings of the window in one small file. A file that cannot be read counts as empty; one that cannot be written is given up silently. */
public final class Settings implements TableMemory, LookMemory {
    private static final int RECENT = 8;
    private static final String SEPARATOR = "\n";

    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /** Reads the file, if there is one. */
    public static Settings read(Path file) {
        Settings settings = new Settings(file);
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                settings.values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                settings.values.clear();
            }
        }
        return settings;
    }

    public ThemeChoice theme() {
        String word = values.getProperty("theme", "");
        return Arrays.stream(ThemeChoice.values()).filter(t -> t.name().equals(word)).findFirst().orElse(ThemeChoice.SYSTEM);
    }

    public void theme(ThemeChoice choice) {
        put("theme", choice.name());
    }

    /** Size of the window when it was last closed. */
    public WindowSize window() {
        return WindowSize.parse(values.getProperty("window", ""));
    }

    public void window(WindowSize size) {
        put("window", size.text());
    }

    /** Workspaces opened lately, newest first. */
    public List<Path> recent() {
        return values.getProperty("recent", "").lines().filter(l -> !l.isBlank()).map(Path::of).toList();
    }

    /** A workspace was opened. */
    public void opened(Path workspace) {
        List<String> list = Stream.concat(Stream.of(workspace), recent().stream().filter(p -> !p.equals(workspace)))
                .limit(RECENT).map(Path::toString).toList();
        put("recent", String.join(SEPARATOR, list));
    }

    @Override
    public Optional<Layout> recall(String table) {
        String[] parts = values.getProperty("table." + table, "").split(";", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Direction direction = parts[1].equals(Direction.DESCENDING.name()) ? Direction.DESCENDING : Direction.ASCENDING;
        List<String> shown = parts[2].isEmpty() ? List.of() : List.of(parts[2].split(","));
        return Optional.of(new Layout(parts[0], direction, shown));
    }

    @Override
    public void remember(String table, Layout layout) {
        put("table." + table, layout.sortColumn() + ";" + layout.direction() + ";" + String.join(",", layout.shown()));
    }

    @Override
    public Optional<Instant> last(String key) {
        try {
            String text = values.getProperty("looked." + key, "");
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public void looked(String key, Instant at) {
        put("looked." + key, at.toString());
    }

    private void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            write();
        }
    }

    private void write() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "settings", ".new");
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                values.store(writer, "Vouchsafe: how the window was left");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Remembering a window size is a comfort; a read-only home folder is no reason to bother the analyst.
        }
    }
}
