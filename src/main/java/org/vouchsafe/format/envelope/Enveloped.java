package org.vouchsafe.format.envelope;

import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Frame;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.Envelope;
import org.vouchsafe.input.envelope.EnvelopeReading;
import org.vouchsafe.input.envelope.Statement;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/**
 * A document taken out of what envelops it.
 *
 * @param found the document by itself, to be recognised
 * @param placed the same bytes, telling their places in words of the file
 * @param wrapping what was around it, in words: {@code in-toto statement in a signed envelope (DSSE)}
 */
record Enveloped(SourceFile found, SourceFile placed, String wrapping) {
    private static final String SIGNED = "signed envelope (DSSE)";
    private static final String STATEMENT = "in-toto statement";
    private static final String DECODED = " (decoded)";

    /** What a file of one envelope or one statement holds; empty, with a problem, when it is damaged. */
    static Optional<Enveloped> in(SourceFile file, Limits limits, Problems problems) {
        if (Statement.isStatement(new Opening(file, limits))) {
            return statement(file, "", new Frame("", 0, 0), limits, problems);
        }
        Optional<JsonObject> root = new JsonReading(limits).tree(file, problems).map(JsonValue::asObject);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        JsonObject at = root.get().has("dsseEnvelope") ? root.get().object("dsseEnvelope") : root.get();
        JsonValue payload = at == null ? null : at.get("payload");
        Optional<Envelope> envelope = EnvelopeReading.in(root.get(), problems);
        if (payload == null || envelope.isEmpty()) {
            return Optional.empty();
        }
        String wrapping = root.get().has("dsseEnvelope") ? SIGNED + " in a sigstore bundle" : SIGNED;
        Location place = payload.location();
        var within = place instanceof Location.JsonPointer pointer
                ? new Frame(pointer.pointer() + DECODED, pointer.line(), pointer.column())
                : new Frame(DECODED, 1, 1);
        SourceFile inside = new SourceFile(file.name(), envelope.get().payload());
        return Statement.isStatement(new Opening(inside, limits)) ? statement(inside, " in a " + wrapping, within, limits, problems)
                : Optional.of(new Enveloped(inside, inside.framed(within), wrapping));
    }

    private static Optional<Enveloped> statement(SourceFile statement, String around, Frame within, Limits limits, Problems problems) {
        return Predicate.in(statement, within, limits, problems).map(predicate -> {
            SourceFile found = new SourceFile(statement.name(), predicate.alone());
            boolean asText = predicate.isText() && !within.fixesLine();
            var frame = new Frame(within.pointer() + predicate.pointer() + (predicate.isText() ? DECODED : ""),
                    asText ? predicate.line() : within.line(), asText ? predicate.column() : within.column());
            return new Enveloped(found, new SourceFile(statement.name(), predicate.inPlace()).framed(frame), STATEMENT + around);
        });
    }
}
