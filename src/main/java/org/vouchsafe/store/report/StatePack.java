package org.vouchsafe.store.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** The states a report printed, as one blob: there may be hundreds of thousands, and nobody looks for one of them by itself. */
final class StatePack {
    private static final int FORMAT = 1;

    private StatePack() {}

    static byte[] write(List<KeptState> states) {
        PackWriter packed = new PackWriter().number(FORMAT).list(states,
                (out, each) -> out.number(each.release().value()).text(each.supplier()).text(each.releaseName()).text(each.advisory())
                        .word(each.state()).word(each.basis()).word(each.reason()).flag(each.contradicted()).flag(each.stale()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            deflated.write(packed.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<KeptState> read(byte[] blob) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(blob))) {
            PackReader packed = new PackReader(in.readAllBytes());
            if (packed.number() != FORMAT) {
                throw new IllegalStateException("The states kept with a report are of a form this program does not know");
            }
            return packed.list(each -> new KeptState(new ReleaseId(each.number()), each.text(), each.text(), each.text(),
                    each.word(State.class), each.word(Basis.class), each.wordOrNull(ReasonCode.class), each.flag(), each.flag()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
