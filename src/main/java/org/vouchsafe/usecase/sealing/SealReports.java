package org.vouchsafe.usecase.sealing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.pdf.PdfExtension;
import org.vouchsafe.seal.pdf.PdfExtension.Extended;
import org.vouchsafe.seal.pdf.PdfExtension.Opened;
import org.vouchsafe.seal.pdf.PdfSigner;
import org.vouchsafe.seal.revocation.RevocationFiles;
import org.vouchsafe.seal.stamp.StampExchange.Named;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.publish.FileDrop;
import org.vouchsafe.usecase.publish.KeyFiles;

/**
 * What is done to a PDF report that is signed already. Nothing here needs a network but {@link #stampOnline}, which goes only where the analyst
 * says. A file is replaced whole or not at all, and only by one that holds.
 */
public final class SealReports {
    private final InstantSource clock;
    private final RandomGenerator random;
    private final StampOffice office;

    /** @param random for numbers nobody can foresee */
    public SealReports(InstantSource clock, RandomGenerator random, StampOffice office) {
        this.clock = clock;
        this.random = random;
        this.office = office;
    }

    /**
     * A signed report and where it goes.
     *
     * @param out the file to write; the same as the report replaces it
     */
    public record Target(Path report, Path out) {}

    /**
     * What came of it.
     *
     * @param file that was written; null when something stood in the way
     * @param level the baseline level reached, such as {@code PAdES-BASELINE-T}; null when nothing was extended
     * @param notices what the user should know, in sentences
     * @param problems what stood in the way
     */
    public record Outcome(@Nullable Path file, @Nullable String level, List<String> notices, List<Problem> problems) {
        public Outcome {
            notices = List.copyOf(notices);
            problems = List.copyOf(problems);
        }
    }

    /**
     * The reviewer's signature, in the field that was kept for it.
     *
     * @throws Refused when the report does not hold, keeps no field, or is signed with that key already
     */
    public Outcome review(Target target, Signing signing) {
        byte[] pdf = read(target.report());
        // Whole seconds, because a PDF signature states no finer time.
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            byte[] reviewed = KeyFiles.signed(signing, at, key -> PdfSigner.countersign(pdf, key, at, "Reviewed"));
            return written(target, reviewed, "PAdES-BASELINE-B");
        } catch (SealFailed e) {
            throw new Refused(Refused.Kind.SHORTFALL, e.getMessage() + " Nothing was written.", e);
        }
    }

    /**
     * Writes the request for a time stamp, to be carried to a machine that is connected.
     *
     * @param policy object identifier the authority is to stamp under; null: its own choice
     * @throws Refused when a file cannot be read or is there already, or the policy is none
     */
    public Outcome request(Target target, @Nullable String policy) {
        if (policy != null && !policy.matches("[0-2](\\.(0|[1-9]\\d{0,8})){1,20}")) {
            throw new Refused(Refused.Kind.REQUEST,
                    "'" + policy + "' is no policy. Write its number as the authority gives it, such as 1.2.3.4.");
        }
        return switch (opened(target.report())) {
            case Opened.Ready ready -> {
                Path written = put(target.out(), ready.report().request(nonce(), policy), FileDrop.Existing.REFUSE);
                yield new Outcome(written, ready.report().level(),
                        List.of("Send it to a time-stamp authority as application/timestamp-query, bring "
                                + "back what it answers, and give both with 'vouchsafe seal stamp'. The report must not change until then."),
                        List.of());
            }
            case Opened.Unfit unfit -> new Outcome(null, null, List.of(), List.of(unfit.problem()));
        };
    }

    /**
     * Takes in the time stamp that came for a request.
     *
     * @param certificates files with the authority's certificates, where the response does not hold them
     * @throws Refused when a file cannot be read or written
     */
    public Outcome stamp(Target target, Path request, Path response, List<Path> certificates) {
        return extended(target, report -> report.stamped(named(request), named(response), all(certificates)));
    }

    /**
     * Asks an authority over the network and takes in what it answers.
     *
     * @throws Refused when it cannot be reached
     */
    public Outcome stampOnline(Target target, URI authority, List<Path> certificates) {
        return extended(target, report -> {
            byte[] request = report.request(nonce(), null);
            try {
                Named response = new Named(authority.toString(), office.ask(authority, request));
                return report.stamped(new Named("request", request), response, all(certificates));
            } catch (IOException e) {
                throw new Refused(Refused.Kind.ENVIRONMENT, "The authority at " + authority + " was asked and gave no time stamp: "
                        + FileFailure.words(e) + ". Carry the request by hand instead: 'vouchsafe seal request'.", e);
            }
        });
    }

    /**
     * Takes in certificates, revocation lists and answers of status services, as files.
     *
     * @throws Refused when a file cannot be read or written
     */
    public Outcome validation(Target target, List<Path> files) {
        List<Named> data = files.stream().map(SealReports::named).toList();
        Outcome outcome = extended(target, report -> report.validated(data));
        if (outcome.file() == null) {
            return outcome;
        }
        List<String> notices = new ArrayList<>(outcome.notices());
        if (opened(outcome.file()) instanceof Opened.Ready ready) {
            ready.report().missing().forEach(each -> notices.add("Nothing says yet whether every certificate of " + each
                    + " up to its root was revoked."));
        }
        return new Outcome(outcome.file(), outcome.level(), notices, outcome.problems());
    }

    private interface Step {
        Extended of(PdfExtension report);
    }

    private Outcome extended(Target target, Step step) {
        return switch (opened(target.report())) {
            case Opened.Ready ready -> switch (step.of(ready.report())) {
                case Extended.Done done -> written(target, done.pdf(), done.level());
                case Extended.Not not -> new Outcome(null, null, List.of(), not.problems());
            };
            case Opened.Unfit unfit -> new Outcome(null, null, List.of(), List.of(unfit.problem()));
        };
    }

    private static Opened opened(Path report) {
        return PdfExtension.open(report.toString(), read(report));
    }

    private static Outcome written(Target target, byte[] pdf, String level) {
        boolean same = target.out().toAbsolutePath().normalize().equals(target.report().toAbsolutePath().normalize());
        Path file = put(target.out(), pdf, same ? FileDrop.Existing.REPLACE : FileDrop.Existing.REFUSE);
        return new Outcome(file, level, List.of(), List.of());
    }

    private static Path put(Path target, byte[] bytes, FileDrop.Existing existing) {
        try (FileDrop drop = new FileDrop(existing)) {
            drop.demandFree(List.of(target));
            drop.prepare(target, bytes);
            drop.place();
            drop.settle();
            return target;
        }
    }

    private BigInteger nonce() {
        byte[] number = new byte[8];
        random.nextBytes(number);
        return new BigInteger(1, number);
    }

    private static List<X509Certificate> all(List<Path> files) {
        return files.stream().flatMap(file -> {
            List<X509Certificate> found = RevocationFiles.certificates(read(file));
            if (found.isEmpty()) {
                throw new Refused(Refused.Kind.REQUEST, file + " holds no certificate. Give it DER or PEM.");
            }
            return found.stream();
        }).toList();
    }

    private static Named named(Path file) {
        return new Named(file.toString(), read(file));
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refused(Refused.Kind.REQUEST, "There is no file " + file + ".");
            }
            if (Files.size(file) > Limits.DEFAULT.fileBytes()) {
                throw new Refused(Refused.Kind.REQUEST, file + " is larger than anything that belongs to a report.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, file + " cannot be read: " + FileFailure.words(e) + ".", e);
        }
    }
}
