package org.vouchsafe.usecase.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.domain.comparison.FileComparison;
import org.vouchsafe.domain.comparison.FileComparison.Generated;
import org.vouchsafe.domain.comparison.ListedFile;

/** Lays the files of a source beside those of what was built from it. */
public final class TreeComparison {
    /** What builds usually make. That a file is one of these does not show that it came from the source. */
    private static final Map<String, Pattern> USUAL = List.of("dist/**", "build/**", "out/**", "esm/**", "cjs/**", "umd/**",
            "**/__pycache__/**", "**/*.class", "**/*.pyc", "**/*.min.js", "**/*.min.css", "**/*.map", "**/*.d.ts", "META-INF/MANIFEST.MF",
            "META-INF/maven/**", "META-INF/INDEX.LIST", "META-INF/*.SF", "META-INF/*.RSA", "META-INF/*.EC", "*.egg-info/**",
            "*.dist-info/**", "PKG-INFO", "**/*.so", "**/*.dll", "**/*.dylib", "**/*.exe", "**/*.o", "**/*.a").stream()
            .collect(Collectors.toUnmodifiableMap(each -> each, TreeComparison::pattern));

    private TreeComparison() {}

    /** How they differ. Either may lie in one outermost folder of its own; the reading in which most paths agree is taken. */
    public static FileComparison of(List<ListedFile> source, List<ListedFile> artefact) {
        List<Map<String, ListedFile>> sources = readings(source);
        List<Map<String, ListedFile>> artefacts = readings(artefact);
        return sources.stream().flatMap(one -> artefacts.stream().map(other -> compare(one, other)))
                .max(Comparator.comparingInt(each -> each.same() + each.unknown() + each.changed().size()))
                .orElseGet(() -> new FileComparison(0, 0, List.of(), List.of(), List.of(), List.of()));
    }

    private static List<Map<String, ListedFile>> readings(List<ListedFile> files) {
        Map<String, ListedFile> whole = new TreeMap<>();
        files.forEach(each -> whole.put(each.path(), each));
        List<String> outermost = whole.keySet().stream().map(each -> each.substring(0, each.indexOf('/') + 1)).distinct().toList();
        if (outermost.size() != 1 || outermost.getFirst().isEmpty()) {
            return List.of(whole);
        }
        Map<String, ListedFile> inside = new TreeMap<>();
        whole.forEach((path, file) -> inside.put(path.substring(outermost.getFirst().length()), file));
        return List.of(whole, inside);
    }

    private static FileComparison compare(Map<String, ListedFile> source, Map<String, ListedFile> artefact) {
        int same = 0;
        int unknown = 0;
        List<String> changed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        List<Generated> generated = new ArrayList<>();
        for (Map.Entry<String, ListedFile> each : artefact.entrySet()) {
            ListedFile original = source.get(each.getKey());
            if (original == null) {
                Optional<String> pattern = usual(each.getKey());
                pattern.ifPresent(name -> generated.add(new Generated(each.getKey(), name)));
                if (pattern.isEmpty()) {
                    added.add(each.getKey());
                }
            } else {
                Optional<Boolean> equal = equal(original, each.getValue());
                if (equal.isEmpty()) {
                    unknown++;
                } else if (equal.get()) {
                    same++;
                } else {
                    changed.add(each.getKey());
                }
            }
        }
        var left = new TreeSet<>(source.keySet());
        left.removeAll(artefact.keySet());
        return new FileComparison(same, unknown, changed, added, generated, List.copyOf(left));
    }

    /** By whichever digests both give; empty when they share none. */
    private static Optional<Boolean> equal(ListedFile one, ListedFile other) {
        Stream<String> shared = one.digests().keySet().stream().filter(other.digests()::containsKey);
        return shared.map(each -> Objects.equals(one.digests().get(each), other.digests().get(each))).reduce(Boolean::logicalAnd);
    }

    private static Optional<String> usual(String path) {
        return USUAL.entrySet().stream().filter(each -> each.getValue().matcher(path).matches()).map(Map.Entry::getKey).sorted()
                .findFirst();
    }

    /** Two stars stand for any folders, one for any name. */
    private static Pattern pattern(String text) {
        return Pattern.compile(text.replace(".", "\\.").replace("**/", "\u0001").replace("**", "\u0002").replace("*", "[^/]*")
                .replace("\u0001", "(?:.*/)?").replace("\u0002", ".*"));
    }
}
