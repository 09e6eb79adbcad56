package org.vouchsafe.format.provenance;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.Envelope;
import org.vouchsafe.input.envelope.EnvelopeReading;
import org.vouchsafe.input.envelope.Statement;

/** In-toto statements, bare, in a signed envelope, or in a sigstore bundle; a bundle over a file of its own is a signature and no more. */
public final class ProvenanceFormat implements Format {
    private final Limits limits;

    public ProvenanceFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "in-toto statement";
    }

    @Override
    public boolean recognises(Opening opening) {
        return Statement.isStatement(opening) || EnvelopeReading.isEnvelope(opening)
                || EnvelopeReading.isBundle(opening) && opening.hasObject("dsseEnvelope");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<Statement> statement = Statement.read(file, limits, problems);
        if (statement.isPresent()) {
            return of(statement.get(), name(), problems);
        }
        var inside = new Problems(file.name(), limits);
        Optional<Envelope> envelope = new EnvelopeReading(limits).read(file, inside);
        if (envelope.isEmpty()) {
            return ReadResult.unread("signed envelope (DSSE)", inside.list());
        }
        Optional<Statement> signed = Statement.read(new SourceFile(file.name() + "!payload", envelope.get().payload()), limits, inside);
        return signed.isEmpty()
                ? ReadResult.unread("signed envelope (DSSE) of " + envelope.get().payloadType(), List.of())
                : of(signed.get(), "signed envelope (DSSE)", inside);
    }

    private static ReadResult of(Statement statement, String carried, Problems problems) {
        Provenance read = new SlsaReading(statement, problems).read();
        String format = carried.equals(read.kind()) ? read.kind() : read.kind() + " in a " + carried;
        return ReadResult.unread(carried.equals("in-toto statement") ? read.kind() : format, problems.list()).saying(List.of(read));
    }
}
