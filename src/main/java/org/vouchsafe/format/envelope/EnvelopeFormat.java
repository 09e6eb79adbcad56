package org.vouchsafe.format.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.EnvelopeReading;
import org.vouchsafe.input.envelope.Statement;

/**
 * Inventories, claims and advisories inside in-toto statements (as predicate), DSSE envelopes (as payload) and sigstore bundles. They are
 * read as if they came by themselves; their places are told as places in the file that came. Whether a signature is good is not judged here.
 */
public final class EnvelopeFormat implements Format {
    private static final String NAME = "signed envelope or in-toto statement";
    private final Limits limits;
    private final List<Format> inner;

    /** @param inner what may be inside; the first that recognises it reads it */
    public EnvelopeFormat(Limits limits, List<Format> inner) {
        this.limits = limits;
        this.inner = List.copyOf(inner);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** True only when something inside is read; what else statements and envelopes may say is left to those who read that. */
    @Override
    public boolean recognises(Opening opening) {
        if (!isEnvelope(opening)) {
            return false;
        }
        SourceFile first = EnvelopeLines.of(opening.file()).getFirst();
        return Enveloped.in(first, limits, new Problems("", limits)).flatMap(this::reader).isPresent();
    }

    private Optional<Format> reader(Enveloped document) {
        var opening = new Opening(document.found(), limits);
        return inner.stream().filter(each -> each.recognises(opening)).findFirst();
    }

    /** Whether it looks like an envelope or a statement, whatever is inside. */
    static boolean isEnvelope(Opening opening) {
        return Statement.isStatement(opening) || EnvelopeReading.isEnvelope(opening)
                || EnvelopeReading.isBundle(opening) && opening.hasObject("dsseEnvelope");
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        List<ReadResult> results = EnvelopeLines.of(file).stream().map(each -> one(each, progress)).toList();
        return results.size() == 1 ? results.getFirst() : together(results);
    }

    private ReadResult one(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        Optional<Enveloped> enveloped = Enveloped.in(file, limits, problems);
        progress.read(file.size());
        if (enveloped.isEmpty()) {
            return ReadResult.unread(NAME, problems.list());
        }
        Enveloped document = enveloped.get();
        return reader(document).map(format -> read(format, document, problems.list())).orElseGet(() -> unknown(document, problems));
    }

    /** What is said of an envelope with something in it that nobody reads. */
    static ReadResult unknown(Enveloped document, Problems problems) {
        problems.warning("UNKNOWN_PREDICATE", Location.WHOLE_FILE, document.predicateType() == null
                ? "What the envelope holds is none of the formats the program reads."
                : "The statement is of the kind " + document.predicateType() + ", which is not read.",
                "It is kept as a document and can be cited.");
        return ReadResult.unread(document.wrapping(), problems.list());
    }

    private static ReadResult read(Format format, Enveloped document, List<Problem> before) {
        ReadResult read = format.read(document.placed(), ReadProgress.UNWATCHED);
        return new ReadResult(
                read.formatAndVersion() + " in " + (document.wrapping().startsWith("in-") ? "an " : "a ") + document.wrapping(),
                read.inventories(), read.claimDocuments(), read.advisories(), read.register(), read.answers(),
                Stream.concat(before.stream(), read.problems().stream()).toList());
    }

    private static ReadResult together(List<ReadResult> results) {
        var problems = new ArrayList<Problem>();
        results.forEach(each -> problems.addAll(each.problems()));
        String formats = String.join("; ", results.stream().map(ReadResult::formatAndVersion).distinct().toList());
        return new ReadResult(formats, results.stream().flatMap(each -> each.inventories().stream()).toList(),
                results.stream().flatMap(each -> each.claimDocuments().stream()).toList(),
                results.stream().flatMap(each -> each.advisories().stream()).toList(),
                results.stream().flatMap(each -> each.register().stream()).toList(),
                results.stream().flatMap(each -> each.answers().stream()).toList(), problems);
    }
}
