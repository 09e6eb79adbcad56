package org.vouchsafe.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.input.SourceFile;

/**
 * The questionnaire templates that come with the program; one file each under {@code questionnaires/}, named by its id, in all languages.
 * To add one: one file, one line. Each file is read when it is first asked for. Thread-safe.
 */
public final class Templates {
    private static final List<String> IDS = List.of("package-compromise", "secure-development", "attestation-form", "dependency-governance",
            "sbom-and-vex", "essential-eight", "open-source-consumption");
    private final Map<String, List<Template>> read = new ConcurrentHashMap<>();

    /** All of them, in English. */
    public List<Template> all() {
        return all(Language.EN);
    }

    /** All of them in this language. */
    public List<Template> all(Language language) {
        return IDS.stream().flatMap(id -> byId(id, language).stream()).toList();
    }

    /** The template with this id, in English; empty when there is none. */
    public Optional<Template> byId(String id) {
        return byId(id, Language.EN);
    }

    /** The template with this id in this language; empty when there is none. */
    public Optional<Template> byId(String id, Language language) {
        return inEveryLanguage(id).filter(each -> each.language() == language).findFirst();
    }

    /** The template with this id whose words have this digest, in whichever language; empty when there is none. */
    public Optional<Template> byDigest(String id, String digest) {
        return inEveryLanguage(id).filter(each -> each.digest().hex().equals(digest)).findFirst();
    }

    private Stream<Template> inEveryLanguage(String id) {
        return IDS.contains(id) ? read.computeIfAbsent(id, Templates::load).stream() : Stream.empty();
    }

    /** The file of the template with this id, byte for byte; empty when there is none. */
    public static Optional<byte[]> source(String id) {
        return IDS.contains(id) ? Optional.of(bytes(id)) : Optional.empty();
    }

    private static byte[] bytes(String id) {
        String name = "/questionnaires/" + id + ".json";
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + name + " cannot be read", e);
        }
    }

    private static List<Template> load(String id) {
        var reading = new TemplateReading(new SourceFile(id + ".json", bytes(id)));
        return Arrays.stream(Language.values()).map(reading::in).toList();
    }

    /**
     * Reads a template that came from elsewhere, in every language it is written in; none when it is not sound.
     *
     * @param file in the form of the program's own
     */
    public static List<Template> foreign(SourceFile file) {
        try {
            var reading = new TemplateReading(file);
            Template english = reading.in(Language.EN);
            return Stream.concat(Stream.of(english), Arrays.stream(Language.values()).filter(each -> each != Language.EN).map(reading::in)
                    .filter(each -> !each.digest().equals(english.digest()))).toList();
        } catch (IllegalStateException | IllegalArgumentException | java.util.NoSuchElementException notSound) {
            return List.of();
        }
    }

    /** Reads a template in English; throws when it is not sound, since it is part of the program. */
    static Template read(SourceFile file) {
        return new TemplateReading(file).in(Language.EN);
    }
}
