package org.vouchsafe.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** LibreOffice, where it is installed: opens a workbook and saves it its own way, as a supplier's program would. */
public final class Office {
    private Office() {}

    public static boolean isInstalled() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, "soffice"))) {
                return true;
            }
        }
        return false;
    }

    /** The workbook as LibreOffice saves it. */
    public static byte[] resave(byte[] workbook, Path folder) throws IOException, InterruptedException {
        return convert(workbook, "xlsx", "xlsx:Calc MS Excel 2007 XML", folder);
    }

    /** The workbook after somebody kept it as an OpenDocument spreadsheet and saved that as a workbook again. */
    public static byte[] byWayOfOpenDocument(byte[] workbook, Path folder) throws IOException, InterruptedException {
        return convert(convert(workbook, "xlsx", "ods", folder), "ods", "xlsx:Calc MS Excel 2007 XML", folder);
    }

    private static byte[] convert(byte[] file, String from, String to, Path folder) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in." + from), file);
        Path out = Files.createDirectories(folder.resolve("out"));
        // A profile of its own: an instance that runs already would otherwise take the work and not do it.
        Process process = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                "--convert-to", to, "--outdir", out.toString(), in.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(Files.readString(folder.resolve("log")));
        }
        return Files.readAllBytes(out.resolve("in." + to.split(":")[0]));
    }
}
