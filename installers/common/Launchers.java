import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the arguments jpackage is called with: two launchers of one program. On Windows and macOS names that differ only by case are one name, so the
 * window has its own there; on Linux a script stands before both.
 */
final class Launchers {
    private Launchers() {}

    static void write(Path installers, Path out) throws IOException {
        String first = switch (Natives.system()) {
            case "Windows" -> "Vouchsafe Workbench";
            case "Mac" -> "Vouchsafe";
            default -> "vouchsafe-window-bin";
        };
        String second = switch (Natives.system()) {
            case "Windows" -> "vouchsafe";
            case "Mac" -> "vouchsafe-cli";
            default -> "vouchsafe-bin";
        };
        List<String> options = new ArrayList<>(Files.readAllLines(installers.resolve("common").resolve("java-options.txt")));
        options.removeIf(line -> line.isBlank() || line.startsWith("#"));
        options.add("-Dorg.sqlite.lib.path=$APPDIR/native");
        options.add("-Dvouchsafe.samples=$APPDIR/samples");
        options.add("-Dorg.sqlite.lib.name=" + Natives.fileName());

        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", first, "--input", out.resolve("app").toString(),
                "--runtime-image", out.resolve("runtime").toString(), "--main-jar", "vouchsafe.jar", "--main-class", "org.vouchsafe.Main",
                "--vendor", "The Vouchsafe authors", "--description", "Workbench for supplier assurance",
                "--copyright", "Apache License, Version 2.0",
                "--add-launcher", second + "=" + out.resolve("console.properties"), "--icon", icon(installers)));
        for (String option : options) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/window.aot"));
        Files.write(out.resolve("jpackage.args"), arguments.stream().map(Launchers::quoted).toList());

        List<String> console = new ArrayList<>(options);
        console.add("-XX:AOTCache=$APPDIR/console.aot");
        Files.write(out.resolve("console.properties"), List.of("win-console=true", "win-menu=false", "win-shortcut=false", "linux-shortcut=false",
                "description=Vouchsafe on the command line", "java-options=" + String.join(" ", console)));
    }

    private static String icon(Path installers) {
        return installers.resolve("icons").resolve("drawn").resolve(switch (Natives.system()) {
            case "Windows" -> "vouchsafe.ico";
            case "Mac" -> "vouchsafe.icns";
            default -> "vouchsafe-256.png";
        }).toString();
    }

    // In an argument file a backslash inside quotes stands for what follows it.
    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\") + "\"";
    }
}
