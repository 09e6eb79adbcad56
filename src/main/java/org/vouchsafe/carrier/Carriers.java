package org.vouchsafe.carrier;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.carrier.archive.GzipCarrier;
import org.vouchsafe.carrier.archive.TarCarrier;
import org.vouchsafe.carrier.archive.ZipCarrier;
import org.vouchsafe.carrier.mail.MboxCarrier;
import org.vouchsafe.carrier.mail.MimeCarrier;
import org.vouchsafe.carrier.outlook.OutlookCarrier;
import org.vouchsafe.carrier.outlook.TnefCarrier;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.SourceFile;

/** The one list of carriers. To add one: one class and one line in the constructor. */
public final class Carriers {
    private final List<Carrier> carriers = List.of(new ZipCarrier(), new GzipCarrier(), new TarCarrier(), new MimeCarrier(),
            new MboxCarrier(), new OutlookCarrier(),
            new TnefCarrier());
    private final Limits limits;

    public Carriers(Limits limits) {
        this.limits = limits;
    }

    /** What carries others in this way; empty when the file carries nothing. */
    public Optional<Carrier> recognise(SourceFile file) {
        var opening = new Opening(file, limits);
        return carriers.stream().filter(carrier -> carrier.recognises(opening)).findFirst();
    }
}
