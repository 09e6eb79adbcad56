import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Collects the licence texts of everything inside. What a jar brings along is taken from it, notices and the licences of typefaces included; besides, the
 * text of every licence that is named. A part without any text stops the build.
 */
final class Licences {
    private static final Pattern TEXT = Pattern.compile("(?i)(.*/)?(licen[cs]es?|notice|copying|copyright|ofl)(\\.(txt|md|zentus))?");

    private final Path jars;
    private final Path runtime;
    private final Path out;
    private final Set<String> wanted = new TreeSet<>();

    private Licences(Path jars, Path runtime, Path out) {
        this.jars = jars;
        this.runtime = runtime;
        this.out = out;
    }

    static void write(Inside inside, Path jars, Path runtime, Path out) throws IOException {
        new Licences(jars, runtime, out).write(inside);
    }

    private void write(Inside inside) throws IOException {
        Files.createDirectories(out.resolve("texts"));
        List<String> index = new ArrayList<>(List.of("What is inside, and under which licence. Written by the build.", "",
                "OpenJDK " + Runtime.version() + ": GPL-2.0 with Classpath Exception; its texts are in the folder legal of the run-time image", ""));
        for (Inside.Part part : inside.parts()) {
            Set<String> names = new LinkedHashSet<>();
            for (Inside.Licence licence : part.licences()) {
                names.add(known(licence, part));
            }
            if (names.isEmpty()) {
                throw new IllegalStateException(part.jar() + " names no licence");
            }
            wanted.addAll(names);
            List<String> found = ofJar(part);
            index.add(part.group() + ":" + part.name() + " " + part.version() + ": " + String.join(", ", names)
                    + (found.isEmpty() ? "" : "; from its jar: " + String.join(", ", found)));
        }
        for (String each : wanted) {
            Files.writeString(out.resolve("texts").resolve(each + ".txt"), text(each));
        }
        Files.write(out.resolve("README.txt"), index);
    }

    /** The id under which the text is kept. */
    private static String known(Inside.Licence licence, Inside.Part part) {
        if (!licence.id().isEmpty()) {
            return licence.id();
        }
        String address = licence.address().toLowerCase(Locale.ROOT);
        if (address.contains("lgpl-2.1")) {
            return "LGPL-2.1-only";
        }
        if (address.contains("mozilla.org/en-us/mpl/2.0")) {
            return "MPL-2.0";
        }
        if (address.contains("ofl-1.1")) {
            return "OFL-1.1";
        }
        if (address.contains("bouncycastle.org/licence")) {
            return "Bouncy-Castle";
        }
        throw new IllegalStateException(part.jar() + " is under '" + licence.name() + "', whose text is not known. Add it here.");
    }

    private String text(String id) throws IOException {
        if (id.equals("GPL-2.0-with-classpath-exception")) {
            return Files.readString(runtime.resolve("legal").resolve("java.base").resolve("LICENSE"));
        }
        if (id.equals("Bouncy-Castle")) {
            return org.bouncycastle.LICENSE.licenseText;
        }
        Path texts;
        try (Stream<Path> each = Files.list(jars)) {
            texts = each.filter(file -> file.getFileName().toString().startsWith("cyclonedx-core-java-")).findFirst().orElseThrow();
        }
        try (ZipFile zip = new ZipFile(texts.toFile())) {
            ZipEntry entry = zip.getEntry("licenses/" + id + ".txt");
            if (entry == null) {
                throw new IllegalStateException("There is no text of the licence " + id);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private List<String> ofJar(Inside.Part part) throws IOException {
        Path jar = jars.resolve(part.jar());
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory() && TEXT.matcher(each.getName()).matches()).toList()) {
                String name = entry.getName().replace("META-INF/", "").replace('/', '.');
                Path target = out.resolve(part.group() + "." + part.name()).resolve(name);
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.write(target, in.readAllBytes());
                }
                found.add(out.relativize(target).toString().replace('\\', '/'));
            }
        }
        return found;
    }
}
