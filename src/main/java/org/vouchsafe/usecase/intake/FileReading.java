package org.vouchsafe.usecase.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Carriers;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.document.DocumentType;
import org.vouchsafe.format.signature.SignatureSigns;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TooMuchListed;
import org.vouchsafe.job.Progress;

/** Reads one file: bytes, hash, carrier or format, content. Records nothing. */
public final class FileReading {
    private final Supplier<Formats> formats;
    private volatile @Nullable Formats known;
    private final Carriers carriers;
    private final Limits limits;

    /** @param formats asked only when there is a file to read */
    public FileReading(Supplier<Formats> formats, Limits limits) {
        this.formats = formats;
        this.carriers = new Carriers(limits);
        this.limits = limits;
    }

    /** Why the bytes of a file could not be had. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** Made when the first file is read, and then kept: a container may hold tens of thousands. */
    private Formats formats() {
        Formats all = known;
        if (all == null) {
            all = formats.get();
            known = all;
        }
        return all;
    }

    Limits limits() {
        return limits;
    }

    /** What may be unpacked from one received file. */
    Allowance allowance(Progress progress) {
        return new Allowance(limits, progress::checkCancelled);
    }

    /** Takes the bytes of a file, in memory when they can be read, else where they lie. */
    public Received receive(FileWalk.Found found) throws Unreadable {
        try {
            long size = Files.size(found.path());
            if (size > limits.keptBytes()) {
                throw new Unreadable(
                        problem(found.shown(), "TOO_LARGE", "The file has " + mib(size) + "; at most " + mib(limits.keptBytes())
                                + " are kept.", "Ask the sender to split it, or keep it outside the workspace."));
            }
            if (size == 0) {
                throw new Unreadable(problem(found.shown(), "EMPTY", "The file is empty.", "Ask the sender for the file again."));
            }
            SourceFile file = SourceFile.on(found.within(), found.path());
            Problem secret = PrivateKeys.problem(found.shown(), file);
            if (secret != null) {
                throw new Unreadable(secret);
            }
            return received(found, file);
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable(
                    problem(found.shown(), "UNREADABLE", "The file cannot be opened.", "Check its permissions and import it again."));
        }
    }

    /** Takes what came inside a file. */
    Received receive(FileWalk.Found found, Member member) throws IOException {
        return received(found, member.file().named(found.within()));
    }

    private Received received(FileWalk.Found found, SourceFile file) throws IOException {
        if (file.size() <= limits.fileBytes()) {
            byte[] bytes = file.bytes();
            return new Received(found, new SourceFile(found.within(), bytes), Sha256.of(bytes));
        }
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[1 << 20];
        try (InputStream in = file.open()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return new Received(found, file, Sha256.ofDigest(digest.digest()));
    }

    /** What carries others in this way; empty when the file carries nothing. */
    Optional<Carrier> carrier(Received received) {
        return carriers.recognise(received.file());
    }

    /** What some bytes are, without keeping them. */
    public DocumentKind kindOf(String name, byte[] bytes, Progress progress) {
        var found = new FileWalk.Found(Path.of(name), name, name, FileWalk.Asked.BY_NAME);
        return read(new Received(found, new SourceFile(name, bytes), Sha256.of(bytes)), progress).kind();
    }

    /** Recognises and reads the file. */
    public ReadFile read(Received received, Progress progress) {
        SourceFile source = received.file();
        progress.stage("Reading " + received.found().shown(), source.size());
        if (source.size() > limits.fileBytes()) {
            return tooLarge(received);
        }
        try {
            return recognised(received, progress);
        } catch (TooMuchListed e) {
            return damaged(received, named(e.problem(), received.found()));
        } catch (OutOfMemoryError | StackOverflowError e) {
            // The limits keep ordinary files far from this. What was built of an extraordinary one is garbage by now, and the next file is
            // not to suffer for it.
            Problem problem = problem(received.found().shown(), "TOO_MUCH",
                    "Reading the file takes more memory than this program was given; nothing of it was read.",
                    "Ask the sender to split it, or give the program more memory.");
            return damaged(received, problem);
        }
    }

    private static ReadFile damaged(Received received, Problem problem) {
        return new ReadFile(received, ReadFile.Recognition.DAMAGED, ReadResult.unread("unread file", List.of(problem)));
    }

    private ReadFile recognised(Received received, Progress progress) {
        SourceFile source = received.file();
        Optional<Format> format = formats().recognise(source);
        if (format.isPresent()) {
            return new ReadFile(received, ReadFile.Recognition.FORMAT,
                    signed(named(read(format.get(), source, progress), received.found()), source));
        }
        ReadFile other = new UnknownFile(limits).read(received);
        return new ReadFile(received, other.recognition(), signed(named(other.result(), received.found()), source));
    }

    /** A file of any kind may carry a signature of itself. */
    private ReadResult signed(ReadResult result, SourceFile source) {
        return result.signature() != null ? result : result.signed(new SignatureSigns(limits).in(source).orElse(null));
    }

    private ReadFile tooLarge(Received received) {
        DocumentType type = DocumentType.of(new Opening(received.file(), limits));
        if (!type.mayBeRead()) {
            return new UnknownFile(limits).as(received, type);
        }
        Problem problem = problem(received.found().shown(), "TOO_LARGE",
                "The file has " + mib(received.file().size()) + "; with the memory this program was given the content of files up to "
                        + mib(limits.fileBytes()) + " is read.",
                "The original can be kept all the same. To have it read, ask the sender to split it or give the program more memory.");
        return new ReadFile(received, ReadFile.Recognition.TOO_LARGE, ReadResult.unread(type.words(), List.of(problem)));
    }

    private static ReadResult read(Format format, SourceFile source, Progress progress) {
        long[] reported = {0};
        return format.read(source, bytes -> {
            progress.checkCancelled();
            progress.advance(bytes - reported[0]);
            reported[0] = bytes;
        });
    }

    private static String mib(long bytes) {
        return (bytes + (1 << 19) >> 20) + " MiB";
    }

    private static Problem problem(String file, String code, String what, String fix) {
        return new Problem(code, Severity.ERROR, file, Location.WHOLE_FILE, what, fix);
    }

    static Problem named(Problem each, FileWalk.Found found) {
        return new Problem(each.code(), each.severity(),
                each.file().startsWith(found.within()) ? found.shown() + each.file().substring(found.within().length()) : each.file(),
                each.location(), each.what(), each.fix());
    }

    private static ReadResult named(ReadResult result, FileWalk.Found found) {
        List<Problem> problems = result.problems().stream().map(each -> named(each, found)).toList();
        return result.with(problems);
    }
}
