package org.vouchsafe.usecase.questionnaire.backing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.evidence.EvidenceId;

/** Files by the names under which people write of them: without folders, in any case; without the ending where that is clear. */
final class FileNames {
    private final Map<String, List<EvidenceId>> whole = new LinkedHashMap<>();
    private final Map<String, List<EvidenceId>> stems = new LinkedHashMap<>();

    /** A file goes by this name or path. */
    void add(String name, EvidenceId file) {
        String key = key(name);
        put(whole, key, file);
        put(stems, stem(key), file);
    }

    private static void put(Map<String, List<EvidenceId>> into, String key, EvidenceId file) {
        List<EvidenceId> files = into.computeIfAbsent(key, ignored -> new ArrayList<>());
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    /** The files a written name may mean: none, one, or several between which nobody can tell. */
    List<EvidenceId> meantBy(String written) {
        String key = key(written);
        List<EvidenceId> exact = whole.getOrDefault(key, List.of());
        return !exact.isEmpty() || key.indexOf('.') >= 0 ? exact : stems.getOrDefault(key, List.of());
    }

    /** The file a written name means; empty when that is not clear. */
    Optional<EvidenceId> one(String written) {
        List<EvidenceId> meant = meantBy(written);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static String key(String name) {
        String own = name.strip().replaceAll("^[\"'<„“«]+|[\"'>”“»]+$", "").replace('\\', '/');
        own = own.substring(Math.max(own.lastIndexOf('/'), own.lastIndexOf('!')) + 1);
        return Normalizer.normalize(own, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static String stem(String key) {
        int dot = key.lastIndexOf('.');
        return dot > 0 ? key.substring(0, dot) : key;
    }
}
