package org.vouchsafe.store.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.file.Connections;
import org.vouchsafe.store.file.Migrations;
import org.vouchsafe.store.sql.Session;

/** The full-text indexes against indexes made afresh from the same texts: every term at every place. */
final class SearchCheck {
    private static final String COMPONENT_TEXTS = "SELECT id, text FROM component ORDER BY id";
    private static final String INDEX_COMPONENT = "INSERT INTO component_search (rowid, text) VALUES (?, ?)";
    private static final String COMPONENT_TERMS = """
            SELECT term, group_concat(doc || ' ' || "offset") FROM component_terms GROUP BY term ORDER BY term""";
    private static final String TEXTS = "SELECT id, text FROM searchable ORDER BY id";
    private static final String INDEX_TEXT = "INSERT INTO text_search (rowid, text) VALUES (?, ?)";
    private static final String TEXT_TERMS = """
            SELECT term, group_concat(doc || ' ' || "offset") FROM text_terms GROUP BY term ORDER BY term""";
    private static final String VOCABULARY = """
            CREATE VIRTUAL TABLE temp.component_terms USING fts5vocab('main', 'component_search', 'instance');
            CREATE VIRTUAL TABLE temp.text_terms USING fts5vocab('main', 'text_search', 'instance');""";
    private final Session session;
    private final Findings findings;
    private final Progress progress;

    SearchCheck(Session session, Findings findings, Progress progress) {
        this.session = session;
        this.findings = findings;
        this.progress = progress;
    }

    void run() {
        try (Session fresh = Connections.memory()) {
            fresh.beginWriting();
            Migrations.PUBLISHED.apply(fresh);
            fresh.script(VOCABULARY);
            session.script(VOCABULARY);
            compare("components", fresh, COMPONENT_TEXTS, INDEX_COMPONENT, COMPONENT_TERMS);
            compare("texts", fresh, TEXTS, INDEX_TEXT, TEXT_TERMS);
        }
    }

    private void compare(String what, Session fresh, String texts, String index, String terms) {
        try (Session.Batch batch = fresh.batch(index)) {
            session.each(texts, row -> {
                progress.checkCancelled();
                batch.add(row.number(1), row.text(2));
            });
        }
        if (!Arrays.equals(digest(fresh, terms), digest(session, terms))) {
            findings.add("INDEX_ALTERED", "The search index of " + what + " does not fit the texts.");
        }
    }

    private static byte[] digest(Session session, String terms) {
        MessageDigest digest = Sha256.digest();
        session.each(terms, row -> {
            digest.update(row.text(1).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(row.text(2).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return digest.digest();
    }
}
