package org.vouchsafe.questionnaire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Question;

/**
 * The digest of a template: SHA-256 over all its texts in order, each preceded by its length in UTF-16 units and a colon and followed by a
 * line end. So it changes with every word, and not with the layout of the file the template stands in. What of our evidence is put beside a
 * question is not part of it, since it changes nothing of what is asked.
 */
final class TemplateDigest {
    private final StringBuilder canonical = new StringBuilder();

    private TemplateDigest() {}

    static Sha256 of(String id, String version, String title, String introduction, List<EvidenceKind> evidence, List<Question> questions) {
        var digest = new TemplateDigest();
        digest.add(id, version, title, introduction, Integer.toString(evidence.size()));
        evidence.forEach(e -> digest.add(e.id(), e.name(), e.help()));
        for (Question q : questions) {
            digest.add(q.id(), q.section(), q.text(), q.why(), q.strongAnswer(), q.type().name(), Boolean.toString(q.perProduct()),
                    Integer.toString(q.weight()), Integer.toString(q.evidenceWanted().size()));
            q.evidenceWanted().forEach(digest::add);
            q.mappings().forEach(digest::add);
            Condition condition = q.condition();
            if (condition != null) {
                digest.add("only if", condition.question());
                condition.answers().forEach(answer -> digest.add(answer.name()));
            }
        }
        return Sha256.of(digest.canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(String... texts) {
        for (String text : texts) {
            canonical.append(text.length()).append(':').append(text).append('\n');
        }
    }
}
