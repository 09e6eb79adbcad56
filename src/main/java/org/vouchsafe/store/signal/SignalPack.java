package org.vouchsafe.store.signal;

import java.math.BigDecimal;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.domain.signal.Signal.Content;
import org.vouchsafe.store.pack.LocationPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/** Signals. */
final class SignalPack {
    private static final String EXPLOITED = "EXPLOITED";
    private static final String PROBABILITY = "PROBABILITY";
    private static final String SEVERITY = "SEVERITY";

    private SignalPack() {}

    static byte[] body(Signal signal) {
        PackWriter out = new PackWriter().text(signal.advisory()).text(signal.source()).instant(signal.dated());
        switch (signal.content()) {
            case Signal.Exploited it -> out.text(EXPLOITED).date(it.added()).date(it.due()).word(it.ransomware()).text(it.name())
                    .text(it.action());
            case Signal.Probability it -> out.text(PROBABILITY).text(it.score().toPlainString()).text(it.percentile().toPlainString())
                    .text(it.model());
            case Signal.Severity it -> out.text(SEVERITY).text(it.vector());
        }
        LocationPack.write(out, signal.location());
        return out.bytes();
    }

    static Signal signal(PackReader in) {
        String advisory = in.text();
        String source = in.text();
        var dated = in.instantOrNull();
        Content content = switch (in.text()) {
            case EXPLOITED -> new Signal.Exploited(in.dateOrNull(), in.dateOrNull(), in.word(Signal.Ransomware.class), in.textOrNull(),
                    in.textOrNull());
            case PROBABILITY -> new Signal.Probability(number(in.text()), number(in.text()), in.textOrNull());
            case SEVERITY -> new Signal.Severity(in.text());
            default -> throw damaged();
        };
        return new Signal(advisory, content, source, dated, LocationPack.read(in));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: a signal cannot be read.");
    }
}
