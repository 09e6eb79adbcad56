import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The resolved dependency tree of one release: what it asks for itself, and everything that follows from it.
 * Pins say which version stands where the catalogue leaves it open.
 */
final class Tree {

    /** One package in one version. What an inventory shows of it may be less: see the fields that can be empty. */
    record Part(Ecosystem ecosystem, String name, String version, String shownVersion, boolean purl, Map<String, String> hashes,
            List<String> dependsOn) {

        String key() {
            return Tree.key(ecosystem, name, version);
        }

        /** The bom-ref. It shows no more of the version than the component does. */
        String ref() {
            return Tree.key(ecosystem, name, shownVersion);
        }

        String purlText() {
            return ecosystem.purl(name, shownVersion);
        }

        Part shownAs(String otherVersion, boolean withPurl, Map<String, String> withHashes) {
            return new Part(ecosystem, name, version, otherVersion, withPurl, withHashes, dependsOn);
        }
    }

    private final Map<Ecosystem, Catalogue> catalogues;
    private final Map<String, String> pins = new TreeMap<>();
    private final Map<Ecosystem, List<String>> wanted = new TreeMap<>();
    private final Map<Ecosystem, List<String>> wantedToBuild = new TreeMap<>();
    private final Map<String, Part> parts = new TreeMap<>();
    private final List<String> direct = new ArrayList<>();

    Tree(Map<Ecosystem, Catalogue> catalogues) {
        this.catalogues = catalogues;
    }

    static String key(Ecosystem ecosystem, String name, String version) {
        if (ecosystem != Ecosystem.NPM) {
            return ecosystem.purl(name, version);
        }
        return version.isEmpty() ? name : name + "@" + version;
    }

    Tree pin(String name, String version) {
        Catalogue.expand(name).forEach(one -> pins.put(one, version));
        return this;
    }

    Tree wants(Ecosystem ecosystem, String packages) {
        wanted.computeIfAbsent(ecosystem, _ -> new ArrayList<>()).addAll(words(packages));
        return this;
    }

    Tree wantsToBuild(Ecosystem ecosystem, String packages) {
        wantedToBuild.computeIfAbsent(ecosystem, _ -> new ArrayList<>()).addAll(words(packages));
        return this;
    }

    Tree resolve() {
        Set<String> roots = new LinkedHashSet<>();
        wanted.forEach((ecosystem, words) -> words.forEach(word -> roots.add(visit(ecosystem, word))));
        wantedToBuild.forEach((ecosystem, words) -> words.forEach(word -> roots.add(visit(ecosystem, word))));
        direct.addAll(roots);
        return this;
    }

    /** Only what the release asks for itself: the shape of an inventory made from a manifest. */
    Tree directOnly() {
        parts.keySet().retainAll(direct);
        parts.replaceAll((_, part) -> new Part(part.ecosystem(), part.name(), part.version(), part.shownVersion(), part.purl(),
                part.hashes(), List.of()));
        return this;
    }

    /** As some inventories show a package: another or no version, perhaps no purl, perhaps a hash. */
    Tree show(String name, String version, boolean purl, Map<String, String> hashes) {
        parts.replaceAll((_, part) -> part.name().equals(name) ? part.shownAs(version, purl, hashes) : part);
        return this;
    }

    /** As an inventory made from package.json shows npm packages: the range that was asked for, not what was installed. */
    Tree showRanges() {
        parts.replaceAll((_, part) -> part.ecosystem() == Ecosystem.NPM
                ? part.shownAs(range(part.version()), true, Map.of()) : part);
        return this;
    }

    /** Records hashes: those of the incident as they are known, invented ones for about one package in six. */
    Tree showHashes() {
        parts.replaceAll((key, part) -> part.shownAs(part.shownVersion(), part.purl(), Derived.hashes(key)));
        return this;
    }

    Collection<Part> parts() {
        return parts.values();
    }

    Part part(String key) {
        return parts.get(key);
    }

    List<String> direct() {
        return direct;
    }

    List<String> refs(List<String> keys) {
        return keys.stream().map(key -> parts.get(key).ref()).toList();
    }

    List<Part> directOf(Ecosystem ecosystem, boolean toBuild) {
        List<Part> found = new ArrayList<>();
        for (String word : (toBuild ? wantedToBuild : wanted).getOrDefault(ecosystem, List.of())) {
            found.add(parts.get(key(ecosystem, nameOf(word), versionOf(ecosystem, word))));
        }
        found.sort(Comparator.comparing(Part::name));
        return found;
    }

    /** Everything that one of these packages brings, themselves included. */
    Set<String> reachable(Collection<Part> from) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<Part> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Part part = open.poll();
            if (seen.add(part.key())) {
                part.dependsOn().forEach(key -> open.add(parts.get(key)));
            }
        }
        return seen;
    }

    static String range(String version) {
        String[] numbers = version.split("\\.");
        return "^" + numbers[0] + "." + numbers[1] + ".0";
    }

    private String visit(Ecosystem ecosystem, String word) {
        String name = nameOf(word);
        String version = versionOf(ecosystem, word);
        String key = key(ecosystem, name, version);
        if (!parts.containsKey(key)) {
            parts.put(key, new Part(ecosystem, name, version, version, true, Map.of(), List.of())); // cycles end here
            Set<String> below = new LinkedHashSet<>();
            catalogues.get(ecosystem).dependencies(name, version).forEach(next -> below.add(visit(ecosystem, next)));
            parts.put(key, new Part(ecosystem, name, version, version, true, Map.of(), List.copyOf(below)));
        }
        return key;
    }

    private static String nameOf(String word) {
        int at = word.lastIndexOf('@');
        return at > 0 ? word.substring(0, at) : word;
    }

    private String versionOf(Ecosystem ecosystem, String word) {
        int at = word.lastIndexOf('@');
        if (at > 0) {
            return word.substring(at + 1);
        }
        String pinned = pins.get(word);
        return pinned != null ? pinned : catalogues.get(ecosystem).usualVersion(word);
    }

    private static List<String> words(String packages) {
        List<String> all = new ArrayList<>();
        for (String word : packages.strip().split("\\s+")) {
            all.addAll(Catalogue.expand(word));
        }
        return all;
    }
}
