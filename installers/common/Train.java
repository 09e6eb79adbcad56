import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Trains the start-up caches of a program image with its own Java: that of the window on opening the sample workspace, that of the command line on
 * importing files. Needs a display.
 *
 * <p>Arguments: the folder of the image that holds the jars, its Java.
 */
final class Train {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    // What Java says when the first class of the screen is set up that an open workspace shows.
    private static final String SHOWN = "Initializing 'org/vouchsafe/ui/overview/";
    private static final Duration LEAST = Duration.ofSeconds(12);
    private static final List<String> IMPORTED = List.of("register.csv", "advisories", "vex", "inventories/halden-gauge-edge-3.1.cdx.json",
            "lockfiles/rothko-turbine-gateway-11.1");
    private final Path app;
    private final Path java;
    private final Path folder;

    private Train(Path app, Path java, Path folder) {
        this.app = app;
        this.java = java;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("training");
        try {
            new Train(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(), folder).train();
        } finally {
            try (Stream<Path> each = Files.walk(folder)) {
                each.sorted((a, b) -> b.compareTo(a)).forEach(Train::delete);
            }
        }
    }

    private void train() throws IOException, InterruptedException {
        Process demo = start("console.aot", List.of(), List.of("demo", "--out", folder.resolve("demo").toString(), "--window", "never"));
        ended(demo);
        Process window = start("window.aot", List.of("-Xlog:class+init=info", "-XX:AOTCacheOutput=" + app.resolve("window.aot")),
                List.of("-w", folder.resolve("demo").resolve("axios-2026.vouchsafe").toString()));
        settled(window);
        close(window);
        ended(window);
        String workspace = folder.resolve("training.vouchsafe").toString();
        ended(start("console.aot", List.of(), List.of("-w", workspace, "--actor", "training", "new")));
        List<String> words = new ArrayList<>(List.of("-w", workspace, "--actor", "training", "import"));
        words.addAll(IMPORTED);
        ended(start("console.aot", List.of("-XX:AOTCacheOutput=" + app.resolve("console.aot")), words));
        for (String cache : List.of("window.aot", "console.aot")) {
            if (!Files.isRegularFile(app.resolve(cache))) {
                throw new IllegalStateException("Java wrote no " + cache + "; what it said stands above");
            }
        }
    }

    /** Starts the program as the launcher with that cache would, but without it. */
    private Process start(String cache, List<String> more, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Duser.home=" + folder));
        List<String> classPath = new ArrayList<>();
        for (String line : Files.readAllLines(launcherOf(cache))) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString());
            if (line.startsWith("app.classpath=")) {
                classPath.add(value);
            } else if (line.startsWith("java-options=") && !value.startsWith("-XX:AOTCache=") && !value.startsWith("-Xlog:")) {
                command.add(value);
            }
        }
        command.addAll(more);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), "org.vouchsafe.Main"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(app.resolve("samples").resolve("axios-2026").toFile());
        Map<String, String> environment = builder.environment();
        for (String each : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")) {
            environment.put(each, folder.resolve("user").toString());
        }
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
    }

    private Path launcherOf(String cache) throws IOException {
        try (Stream<Path> each = Files.list(app)) {
            return each.filter(file -> file.toString().endsWith(".cfg")).filter(file -> text(file).contains(cache)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("No launcher in " + app + " uses " + cache));
        }
    }

    /** Waits until the window has been drawn and nothing is computed any more; on a busy machine a short stillness says nothing. */
    private void settled(Process process) throws InterruptedException {
        Duration before = Duration.ZERO;
        long begun = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begun < PATIENCE.toNanos() && !text(folder.resolve("log")).contains(SHOWN)) {
            Thread.sleep(500);
        }
        begun = System.nanoTime();
        for (int quiet = 0; quiet < 4 && System.nanoTime() - begun < PATIENCE.toNanos() && process.isAlive();) {
            Thread.sleep(1_000);
            Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
            boolean longEnough = System.nanoTime() - begun > LEAST.toNanos();
            quiet = longEnough && now.minus(before).toMillis() <= 40 ? quiet + 1 : 0;
            before = now;
        }
    }

    /** As its user would: Java writes the cache when it ends by itself, not when it is killed. */
    private static void close(Process process) throws IOException, InterruptedException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            new ProcessBuilder("taskkill", "/PID", String.valueOf(process.pid())).inheritIO().start().waitFor();
        } else {
            process.destroy();
        }
    }

    private void ended(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The training does not end: " + text(folder.resolve("log")));
        }
        // 1: some files have problems, which the sample has on purpose; 143: asked to close.
        if (!List.of(0, 1, 143).contains(process.exitValue())) {
            throw new IllegalStateException("The training failed with " + process.exitValue() + ": " + text(folder.resolve("log")));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
