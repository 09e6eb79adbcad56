package org.vouchsafe.store.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.store.advisory.AdvisoryPack;
import org.vouchsafe.store.advisory.AdvisoryRecorder;
import org.vouchsafe.store.carrier.CarrierRecorder;
import org.vouchsafe.store.claim.ClaimPack;
import org.vouchsafe.store.claim.ClaimRecorder;
import org.vouchsafe.store.fact.Searchable;
import org.vouchsafe.store.questionnaire.QuestionnaireRecorder;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.Row;
import org.vouchsafe.store.sql.Session;

/** The names under which claims and advisories are found, and the texts that are searched, against the facts they come from. */
final class NamesCheck {
    private static final String ADVISORIES = "SELECT id, body FROM advisory ORDER BY id";
    private static final String ADVISORY_NAMES = "SELECT advisory, name FROM advisory_name ORDER BY advisory, name";
    private static final String ADVISORY_TYPES = "SELECT advisory, type FROM advisory_type ORDER BY advisory, type";
    private static final String CLAIMS = """
            SELECT c.id, c.body, d.seq, d.evidence FROM claim c JOIN claim_document d ON d.id = c.document ORDER BY c.id""";
    private static final String CLAIM_NAMES = "SELECT claim, name FROM claim_name ORDER BY claim, name";
    private static final String EVIDENCE = "SELECT id, seq, name FROM evidence ORDER BY id";
    private static final String SHEETS = "SELECT evidence, seq, body FROM answer_sheet ORDER BY seq";
    private static final String MESSAGES = "SELECT seq, evidence, sender, subject, body FROM message ORDER BY seq";
    private static final String SEARCHABLE = "SELECT seq, kind, evidence, text FROM searchable ORDER BY id";
    private final Session session;
    private final Findings findings;

    NamesCheck(Session session, Findings findings) {
        this.session = session;
        this.findings = findings;
    }

    void run() {
        var names = new ArrayList<String>();
        var types = new ArrayList<String>();
        session.each(ADVISORIES, row -> {
            AdvisoryRecord advisory = AdvisoryPack.advisory(new PackReader(row.bytes(2)));
            names.addAll(pairs(row.number(1), AdvisoryRecorder.names(advisory)));
            types.addAll(pairs(row.number(1), AdvisoryRecorder.types(advisory)));
        });
        compare("The names of advisories", names, ADVISORY_NAMES);
        compare("The package types of advisories", types, ADVISORY_TYPES);
        var texts = new ArrayList<String>();
        var claimNames = new ArrayList<String>();
        session.each(CLAIMS, row -> {
            var claim = ClaimPack.claim(new PackReader(row.bytes(2)));
            claimNames.addAll(pairs(row.number(1), ClaimRecorder.names(claim)));
            add(texts, row.number(3), Searchable.Kind.CLAIM, row.number(4), ClaimRecorder.text(claim));
        });
        compare("The names of claims", claimNames, CLAIM_NAMES);
        session.each(EVIDENCE, row -> add(texts, row.number(2), Searchable.Kind.EVIDENCE_NAME, row.number(1), row.text(3)));
        session.each(SHEETS,
                row -> QuestionnaireRecorder.texts(row.bytes(3)).forEach(text -> add(texts, row.number(2), Searchable.Kind.ANSWER, row
                        .number(1), text)));
        session.each(MESSAGES, row -> add(texts, row.number(1), Searchable.Kind.MESSAGE, row.number(2),
                CarrierRecorder.searchText(row.textOrNull(3), row.textOrNull(4), row.text(5))));
        texts.sort(null);
        if (!texts.equals(session.list(SEARCHABLE, NamesCheck::searchable).stream().sorted().toList())) {
            findings.add("INDEX_ALTERED", "The texts that are searched are not those of the facts.");
        }
    }

    private void compare(String what, List<String> expected, String sql) {
        if (!new TreeSet<>(expected).equals(new TreeSet<>(session.list(sql, row -> row.number(1) + " " + row.text(2))))) {
            findings.add("INDEX_ALTERED", what + " are not those the facts give.");
        }
    }

    private static List<String> pairs(long id, Collection<String> names) {
        return names.stream().map(name -> id + " " + name).toList();
    }

    private static void add(Collection<String> texts, long seq, Searchable.Kind kind, long evidence, String text) {
        if (!text.isBlank()) {
            texts.add(line(seq, kind.name(), evidence, text));
        }
    }

    private static String searchable(Row row) {
        return line(row.number(1), row.text(2), row.number(3), row.text(4));
    }

    private static String line(long seq, String kind, long evidence, String text) {
        return seq + " " + kind + " " + evidence + " " + text;
    }
}
