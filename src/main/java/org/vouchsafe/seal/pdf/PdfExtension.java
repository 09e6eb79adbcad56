package org.vouchsafe.seal.pdf;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.chain.BrokenChain;
import org.vouchsafe.seal.key.Certificates;
import org.vouchsafe.seal.pdf.revision.BrokenFile;
import org.vouchsafe.seal.pdf.revision.Sealing;
import org.vouchsafe.seal.pdf.revision.Slot;
import org.vouchsafe.seal.revocation.RevocationFiles;
import org.vouchsafe.seal.stamp.StampAnswer;
import org.vouchsafe.seal.stamp.StampExchange;
import org.vouchsafe.seal.stamp.StampExchange.Named;
import org.vouchsafe.seal.stamp.StampToken;

/**
 * Takes a signed PDF from baseline B to T, LT and LTA (ETSI EN 319 142-1, 6) without a network: each step needs only files that can be carried. Only
 * a report in which everything holds is extended.
 */
public final class PdfExtension {
    private final String name;
    private final byte[] pdf;
    private final SealedPdf sealed;

    private PdfExtension(String name, byte[] pdf, SealedPdf sealed) {
        this.name = name;
        this.pdf = pdf;
        this.sealed = sealed;
    }

    /** A report that can be extended, or why it cannot. */
    public sealed interface Opened {
        record Ready(PdfExtension report) implements Opened {}

        record Unfit(Problem problem) implements Opened {}
    }

    /** The report extended, or what stood in the way. */
    public sealed interface Extended {
        /** @param level reached now */
        record Done(byte[] pdf, String level) implements Extended {}

        record Not(List<Problem> problems) implements Extended {
            public Not {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Opens a signed report; {@code name} is that of its file, for problems. */
    public static Opened open(String name, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Opened.Ready(new PdfExtension(name, pdf, SealedPdf.verify(pdf, document)));
        } catch (BrokenFile | BrokenChain | CmsSignature.Invalid | StampToken.Invalid | IOException | RuntimeException e) {
            return new Opened.Unfit(problem("SEAL_BROKEN", name, "The report is not sealed, or its seal does not hold: " + e.getMessage(),
                    "Take the signed PDF as it was published; only a seal that holds is extended."));
        }
    }

    /**
     * The request for a time stamp over the whole report, as a file of RFC 3161.
     *
     * @param nonce a number nobody can foresee
     * @param policy wanted, as an object identifier; null: the authority's choice
     */
    public byte[] request(BigInteger nonce, @Nullable String policy) {
        return StampExchange.request(slot().digest(), nonce, policy);
    }

    /** The report with the time stamp that came for a request. */
    public Extended stamped(Named request, Named response, List<X509Certificate> more) {
        Instant signed = sealed.signers().stream().map(SealedPdf.Signer::signedAt).filter(each -> each != null).max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Slot slot = slot();
        return switch (StampExchange.answer(request, response, slot.digest(), signed, more)) {
            case StampAnswer.Accepted accepted -> filled(slot, accepted, response);
            case StampAnswer.Rejected rejected -> new Extended.Not(List.of(rejected.problem()));
        };
    }

    /** The report with certificates, revocation lists and answers of status services that came as files. */
    public Extended validated(Collection<Named> files) {
        List<X509Certificate> known = new ArrayList<>();
        sealed.signers().forEach(each -> known.addAll(each.chain()));
        sealed.stamps().forEach(each -> known.addAll(each.token().chain()));
        RevocationFiles.Read read = RevocationFiles.read(files, known);
        if (!read.problems().isEmpty() || read.data().isEmpty()) {
            return new Extended.Not(read.problems());
        }
        try {
            return done(Sealing.validation(pdf, read.data()));
        } catch (BrokenFile e) {
            return unfit(e);
        }
    }

    /** Of which certificates nothing is known yet, by name; those that sign themselves need nothing. */
    public List<String> missing() {
        List<X509Certificate> ends = new ArrayList<>();
        sealed.signers().forEach(each -> ends.add(each.certificate()));
        sealed.stamps().forEach(each -> ends.add(each.token().chain().getFirst()));
        return ends.stream().filter(each -> !sealed.revocations().isComplete(each))
                .map(Certificates::subject).distinct().toList();
    }

    /** The baseline level the report has. */
    public String level() {
        return sealed.level();
    }

    private Extended filled(Slot slot, StampAnswer.Accepted accepted, Named response) {
        try {
            return done(slot.filled(accepted.token()));
        } catch (BrokenFile e) {
            return new Extended.Not(List.of(problem("STAMP_TOO_LARGE", response.name(), String.valueOf(e.getMessage()),
                    "Ask an authority whose answers are smaller.")));
        }
    }

    private Extended done(byte[] extended) {
        return switch (open(name, extended)) {
            case Opened.Ready ready -> new Extended.Done(extended, ready.report().level());
            case Opened.Unfit unfit -> new Extended.Not(List.of(unfit.problem()));
        };
    }

    private Slot slot() {
        try {
            return Sealing.stamp(pdf, pdf.length);
        } catch (BrokenFile e) {
            throw new IllegalStateException("A sealed report that was opened cannot be extended", e);
        }
    }

    private Extended unfit(BrokenFile e) {
        return new Extended.Not(List.of(problem("SEAL_BROKEN", name, String.valueOf(e.getMessage()),
                "Take the signed PDF as it was published.")));
    }

    private static Problem problem(String code, String file, String what, String fix) {
        return new Problem(code, Severity.ERROR, file, Location.WHOLE_FILE, what, fix);
    }
}
