package org.vouchsafe.format.signature;

import java.util.List;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.SourceFile;

/** Files that sign others: OpenPGP, CMS, minisign, sigstore bundles over a file, lists of checksums. */
public final class SignatureFormat implements Format {
    private final SignatureSigns signs;
    private final Limits limits;

    public SignatureFormat(Limits limits) {
        this.limits = limits;
        this.signs = new SignatureSigns(limits);
    }

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public boolean recognises(Opening opening) {
        return signs.detached(opening).isPresent();
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        return signs.detached(new Opening(file, limits))
                .map(carrier -> ReadResult.unread(carrier.method().words(), List.of()).signed(carrier))
                .orElseGet(() -> ReadResult.unread(name(), List.of()));
    }
}
