package org.vouchsafe.format.envelope;

import java.util.Optional;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** Statements and envelopes with something in them that nobody reads; the last to be asked. */
public final class UnknownEnvelope implements Format {
    private static final String NAME = "signed envelope or in-toto statement";
    private final Limits limits;

    public UnknownEnvelope(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return EnvelopeFormat.isEnvelope(opening);
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<Enveloped> enveloped = Enveloped.in(file, limits, problems);
        progress.read(file.size());
        return enveloped.map(document -> EnvelopeFormat.unknown(document, problems))
                .orElseGet(() -> ReadResult.unread(NAME, problems.list()));
    }
}
