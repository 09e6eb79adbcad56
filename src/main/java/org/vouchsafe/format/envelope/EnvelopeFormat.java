package org.vouchsafe.format.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.EnvelopeLines;
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
    private final Format statements;

    /**
     * @param inner what may be inside; the first that recognises it reads it
     * @param statements reads what a statement says of the files it is about, whatever its predicate is
     */
    public EnvelopeFormat(Limits limits, List<Format> inner, Format statements) {
        this.limits = limits;
        this.inner = List.copyOf(inner);
        this.statements = statements;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** True when something inside is read, or there are several; a single one that only says something of files is left to who reads that. */
    @Override
    public boolean recognises(Opening opening) {
        if (!isEnvelope(opening)) {
            return false;
        }
        List<SourceFile> lines = EnvelopeLines.of(opening.file());
        return lines.size() > 1 || Enveloped.in(lines.getFirst(), limits, new Problems("", limits)).flatMap(this::reader).isPresent();
    }

    private Optional<Format> reader(Enveloped document) {
        var opening = new Opening(document.found(), limits);
        return inner.stream().filter(each -> each.recognises(opening)).findFirst();
    }

    /** Whether it looks like an envelope or a statement, whatever is inside. */
    private static boolean isEnvelope(Opening opening) {
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
        Optional<Format> format = enveloped.flatMap(this::reader);
        ReadResult statement = statements.read(file, progress);
        return enveloped.isEmpty() || format.isEmpty() ? statement
                : read(format.get(), enveloped.get(), problems.list()).saying(statement.provenance());
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
        ReadResult all = new ReadResult(formats, results.stream().flatMap(each -> each.inventories().stream()).toList(),
                results.stream().flatMap(each -> each.claimDocuments().stream()).toList(),
                results.stream().flatMap(each -> each.advisories().stream()).toList(),
                results.stream().flatMap(each -> each.register().stream()).toList(),
                results.stream().flatMap(each -> each.answers().stream()).toList(), problems);
        return all.saying(results.stream().flatMap(each -> each.provenance().stream()).toList());
    }
}
