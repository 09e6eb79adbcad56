import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The one native library on the class path, laid beside the jars: from inside its jar it would be written to the temporary folder at each start. */
final class Natives {
    private Natives() {}

    static void sqlite(Path jars, Path out) throws IOException {
        Files.createDirectories(out);
        Path jar;
        try (Stream<Path> each = Files.list(jars)) {
            jar = each.filter(file -> file.getFileName().toString().startsWith("sqlite-jdbc-")).findFirst().orElseThrow();
        }
        String name = "org/sqlite/native/" + system() + "/" + architecture() + "/" + fileName();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IllegalStateException(jar + " has nothing for this system: " + name);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, out.resolve(fileName()));
            }
        }
    }

    static String fileName() {
        return switch (system()) {
            case "Windows" -> "sqlitejdbc.dll";
            case "Mac" -> "libsqlitejdbc.dylib";
            default -> "libsqlitejdbc.so";
        };
    }

    /** This system, as jars name it. */
    static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("win") ? "Windows" : name.contains("mac") ? "Mac" : "Linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    }
}
