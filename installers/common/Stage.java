import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Lays out what every installer holds, on whatever system it runs: the jars, a linked run-time image with the window toolkit in it, samples, guide,
 * licences and the list of what is inside; and writes down for jpackage how it is started.
 *
 * <p>Arguments: folder Maven packed into, folder of the source, folder to write (must not exist), seconds since 1970 that files are dated with.
 */
final class Stage {
    /** What our libraries need of Java, and the bridge to tokens. Without java.net.http: for the one request `seal online` makes, java.base has enough. */
    private static final List<String> MODULES = List.of("java.base", "java.compiler", "java.desktop", "java.logging", "java.management",
            "java.naming", "java.security.jgss", "java.sql", "java.xml.crypto", "jdk.charsets", "jdk.crypto.cryptoki", "jdk.crypto.ec", "jdk.jfr", "jdk.localedata",
            "jdk.unsupported", "jdk.zipfs", "javafx.controls");

    private Stage() {}

    public static void main(String[] args) throws IOException {
        Path packed = Path.of(args[0]).toAbsolutePath();
        Path source = Path.of(args[1]).toAbsolutePath();
        Path out = Files.createDirectories(Path.of(args[2])).toAbsolutePath();
        FileTime date = FileTime.from(Instant.ofEpochSecond(Long.parseLong(args[3])));
        Path app = Files.createDirectories(out.resolve("app"));
        Path jars = packed.resolve("lib");

        Files.copy(packed.resolve("vouchsafe.jar"), app.resolve("vouchsafe.jar"));
        try (Stream<Path> each = Files.list(jars)) {
            for (Path jar : each.filter(file -> !isToolkit(file)).sorted().toList()) {
                Files.copy(jar, app.resolve(jar.getFileName()));
            }
        }
        Natives.sqlite(jars, app.resolve("native"));
        Toolkit.modules(jars, out.resolve("jmods"));
        Path runtime = out.resolve("runtime");
        run("jlink", "--module-path", out.resolve("jmods").toString(), "--add-modules", String.join(",", MODULES), "--include-locales=en,de,fr",
                "--strip-debug", "--no-header-files", "--no-man-pages", "--output", runtime.toString());
        copy(source.resolve("samples").resolve("axios-2026"), app.resolve("samples").resolve("axios-2026"));
        for (String each : List.of("LICENSE", "NOTICE", "CHANGELOG.md")) {
            Files.copy(source.resolve(each), app.resolve(each));
        }
        Guide.write(source, app.resolve("guide"));
        Inside inside = Inside.read(packed.resolve("inventory.json"));
        inside.write(app.resolve("vouchsafe.cdx.json"));
        Licences.write(inside, jars, runtime, app.resolve("licences"));
        Launchers.write(source.resolve("installers"), out);
        date(out, date);
    }

    /** Jars of the window toolkit go into the run-time image instead, natives and all; from the class path it would unpack these into the user's home. */
    static boolean isToolkit(Path jar) {
        return jar.getFileName().toString().matches("javafx-(base|graphics|controls)-.*\\.jar");
    }

    static void run(String tool, String... args) {
        ToolProvider found = ToolProvider.findFirst(tool).orElseThrow(() -> new IllegalStateException("This JDK has no " + tool));
        int code = found.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
        if (code != 0) {
            throw new IllegalStateException(tool + " ended with " + code);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> each = Files.walk(from)) {
            for (Path file : each.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** The same date everywhere: the start-up cache remembers those of the jars, and two builds must not differ by them. */
    static void date(Path folder, FileTime date) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink()) {
                    Files.setLastModifiedTime(file, date);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.setLastModifiedTime(each, date);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
