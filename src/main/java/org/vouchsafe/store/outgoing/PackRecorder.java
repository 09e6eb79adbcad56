package org.vouchsafe.store.outgoing;

import java.util.HexFormat;
import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.store.fact.FactLog;
import org.vouchsafe.store.fact.PendingFact;
import org.vouchsafe.store.sql.PackWriter;

/** Records incident packs that were made. */
public final class PackRecorder {
    private final FactLog log;

    public PackRecorder(FactLog log) {
        this.log = log;
    }

    /** A pack was made; the actor of the change made it. */
    public void made(String title, String file, Sha256 sha256, List<String> advisories) {
        PendingFact fact = log.begin(FactKind.PACK_MADE);
        fact.insert(PackMadeRows.MADE, fact.seq(), title, file, HexFormat.of().parseHex(sha256.hex()),
                new PackWriter().texts(advisories).bytes()).end();
    }
}
