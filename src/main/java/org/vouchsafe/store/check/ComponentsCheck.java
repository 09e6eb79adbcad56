package org.vouchsafe.store.check;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.component.ComponentPack;
import org.vouchsafe.store.component.Components;
import org.vouchsafe.store.sql.Session;

/** Every interned component against its identity, and the index of match keys against the components. */
final class ComponentsCheck {
    private static final String ALL = "SELECT id, identity, body, text FROM component ORDER BY id";
    private static final String COUNT = "SELECT count(*) FROM component";
    private static final String KEY = "SELECT 1 FROM match_key WHERE key = ? AND component = ?";
    private static final String KEYS = "SELECT count(*) FROM match_key";
    private final Session session;
    private final Findings findings;
    private final Progress progress;
    private long keys;

    ComponentsCheck(Session session, Findings findings, Progress progress) {
        this.session = session;
        this.findings = findings;
        this.progress = progress;
    }

    void run() {
        progress.stage("Checking: the components", session.number(COUNT).orElse(0));
        session.each(ALL, row -> {
            progress.checkCancelled();
            verify(row.number(1), row.bytes(2), row.bytes(3), row.text(4));
            progress.advance(1);
        });
        if (session.number(KEYS).orElse(0) != keys) {
            findings.add("INDEX_ALTERED", "The index of match keys holds too many or too few keys.");
        }
    }

    private void verify(long id, byte[] identity, byte[] body, String text) {
        if (!Arrays.equals(Sha256.digest().digest(body), identity)) {
            findings.add("COMPONENT_ALTERED",
                    "Component " + id + " is not what was interned under " + HexFormat.of().formatHex(identity) + ".");
            return;
        }
        Component component = ComponentPack.component(body);
        if (!ComponentPack.searchText(component).equals(text)) {
            findings.add("INDEX_ALTERED", "The text under which component " + id + " is searched is not its own.");
        }
        Set<Long> expected = Components.keys(component);
        keys += expected.size();
        for (long key : expected) {
            if (session.number(KEY, key, id).isEmpty()) {
                findings.add("INDEX_ALTERED", "Component " + id + " (" + component.displayName() + ") lacks a match key.");
            }
        }
    }
}
