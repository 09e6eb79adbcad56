import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Makes modules that can be linked out of the jars in which JavaFX is published, with its natives where a linked image wants them. */
final class Toolkit {
    private static final List<String> NATIVES = List.of(".so", ".dll", ".dylib");

    private Toolkit() {}

    static void modules(Path jars, Path out) throws IOException {
        Files.createDirectories(out);
        for (String name : List.of("base", "graphics", "controls")) {
            Path jar = jarOfThisSystem(jars, name);
            Path classes = Files.createTempDirectory("toolkit");
            Path libraries = Files.createTempDirectory("toolkit-natives");
            unpack(jar, classes, libraries);
            String version = jar.getFileName().toString().split("-")[2];
            Stage.run("jmod", "create", "--class-path", classes.toString(), "--libs", libraries.toString(), "--module-version", version,
                    out.resolve("javafx." + name + ".jmod").toString());
        }
    }

    /** Of two jars the one that has classes: the other only carries the name. */
    private static Path jarOfThisSystem(Path jars, String name) throws IOException {
        try (Stream<Path> each = Files.list(jars)) {
            List<Path> found = each.filter(file -> file.getFileName().toString().startsWith("javafx-" + name + "-")).filter(Toolkit::hasModule).toList();
            if (found.size() != 1) {
                throw new IllegalStateException("One jar of javafx-" + name + " is expected in " + jars + ", and there are " + found);
            }
            return found.getFirst();
        }
    }

    private static boolean hasModule(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("module-info.class") != null;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + jar, e);
        }
    }

    private static void unpack(Path jar, Path classes, Path libraries) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean library = NATIVES.stream().anyMatch(entry.getName()::endsWith);
                if (entry.getName().startsWith("META-INF/")) {
                    continue;
                }
                Path target = (library ? libraries : classes).resolve(entry.getName()).normalize();
                if (!target.startsWith(classes) && !target.startsWith(libraries)) {
                    throw new IllegalStateException(jar + " holds a file outside of itself: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }
}
