import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which package of an ecosystem brings which others. Read from {@code catalogue/*.txt}; the notation stands in npm.txt. */
final class Catalogue {

    private final Ecosystem ecosystem;
    private final Map<String, List<String>> dependencies = new LinkedHashMap<>();
    private final Map<String, String> firstVersion = new LinkedHashMap<>();

    private Catalogue(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
    }

    static Map<Ecosystem, Catalogue> readAll(Path folder) {
        Map<Ecosystem, Catalogue> all = new EnumMap<>(Ecosystem.class);
        for (Ecosystem ecosystem : Ecosystem.values()) {
            all.put(ecosystem, read(ecosystem, folder.resolve(ecosystem.file)));
        }
        return all;
    }

    private static Catalogue read(Ecosystem ecosystem, Path file) {
        Catalogue catalogue = new Catalogue(ecosystem);
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    catalogue.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return catalogue;
    }

    private void add(String line) {
        // "name version: dependencies"; Maven names and Debian epochs hold colons too, so only ": " or the last one divides.
        int colon = line.endsWith(":") ? line.length() - 1 : line.indexOf(": ");
        List<String> wanted = new ArrayList<>();
        for (String word : line.substring(colon + 1).strip().split(" +")) {
            if (!word.isEmpty()) {
                wanted.addAll(expand(word));
            }
        }
        for (String head : expand(line.substring(0, colon))) {
            String[] nameAndVersion = head.split(" ");
            dependencies.put(nameAndVersion[0] + "@" + nameAndVersion[1], wanted);
            firstVersion.putIfAbsent(nameAndVersion[0], nameAndVersion[1]);
        }
    }

    /** "d3-{array,axis}" stands for "d3-array" and "d3-axis". */
    static List<String> expand(String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            return List.of(text);
        }
        int close = text.indexOf('}', open);
        List<String> all = new ArrayList<>();
        for (String choice : text.substring(open + 1, close).split(",")) {
            all.addAll(expand(text.substring(0, open) + choice + text.substring(close + 1)));
        }
        return all;
    }

    /** The version meant by a dependency that names none. */
    String usualVersion(String name) {
        String version = firstVersion.get(name);
        if (version == null) {
            throw new IllegalArgumentException("catalogue/" + ecosystem.file + " has no package '" + name + "'");
        }
        return version;
    }

    /** Dependencies of that version; of the usual version where the catalogue does not know it (a supplier's next release). */
    List<String> dependencies(String name, String version) {
        List<String> exact = dependencies.get(name + "@" + version);
        return exact != null ? exact : dependencies.get(name + "@" + usualVersion(name));
    }
}
