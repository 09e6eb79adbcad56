package org.vouchsafe.usecase.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.JsonReading;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;

/** Reads one file: bytes, hash, format, content. Records nothing. */
public final class FileReading {
    private static final String DOCUMENT = "document";
    private final Supplier<Formats> formats;
    private final Limits limits;

    /** @param formats asked only when there is a file to read */
    public FileReading(Supplier<Formats> formats, Limits limits) {
        this.formats = formats;
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

    /** The bytes of the file, whole. */
    public byte[] bytes(FileWalk.Found found) throws Unreadable {
        try {
            long size = Files.size(found.path());
            if (size > limits.fileBytes()) {
                throw new Unreadable(problem(found.shown(), "TOO_LARGE", "The file has " + (size >> 20) + " MiB; at most "
                        + (limits.fileBytes() >> 20) + " MiB are read.", "Ask the sender to split it, or keep it outside the workspace."));
            }
            byte[] bytes = Files.readAllBytes(found.path());
            if (bytes.length == 0) {
                throw new Unreadable(problem(found.shown(), "EMPTY", "The file is empty.", "Ask the sender for the file again."));
            }
            return bytes;
        } catch (IOException e) {
            throw new Unreadable(
                    problem(found.shown(), "UNREADABLE", "The file cannot be opened.", "Check its permissions and import it again."));
        }
    }

    /** Recognises and reads the file. */
    public ReadFile read(FileWalk.Found found, byte[] bytes, Sha256 sha256, Progress progress) {
        var source = new SourceFile(found.within(), bytes);
        Optional<Format> format = formats.get().recognise(source);
        progress.stage("Reading " + found.shown(), bytes.length);
        ReadResult result;
        ReadFile.Recognition recognition;
        if (format.isPresent()) {
            recognition = ReadFile.Recognition.FORMAT;
            result = read(format.get(), source, progress);
        } else {
            List<Problem> damage = damage(source);
            recognition = damage.isEmpty() ? ReadFile.Recognition.NONE : ReadFile.Recognition.DAMAGED;
            result = ReadResult.unread(DOCUMENT, damage.isEmpty() ? List.of(notRecognised(found)) : damage);
        }
        return new ReadFile(found, bytes, sha256, recognition, named(result, found));
    }

    private static ReadResult read(Format format, SourceFile source, Progress progress) {
        long[] reported = {0};
        return format.read(source, bytes -> {
            progress.checkCancelled();
            progress.advance(bytes - reported[0]);
            reported[0] = bytes;
        });
    }

    /** What is wrong with a file that looks like JSON but that no format knows; empty when nothing is. */
    private List<Problem> damage(SourceFile source) {
        int at = 0;
        while (at < source.bytes().length && (source.bytes()[at] <= ' ')) {
            at++;
        }
        if (at == source.bytes().length || source.bytes()[at] != '{' && source.bytes()[at] != '[') {
            return List.of();
        }
        var problems = new Problems(source.name(), limits);
        new JsonReading(limits).tree(source, problems);
        return problems.list();
    }

    private static Problem notRecognised(FileWalk.Found found) {
        return new Problem("NOT_RECOGNISED", Severity.WARNING, found.within(), Location.WHOLE_FILE,
                "This is none of the formats the program reads.", "It can still be kept and cited as a document.");
    }

    private static Problem problem(String file, String code, String what, String fix) {
        return new Problem(code, Severity.ERROR, file, Location.WHOLE_FILE, what, fix);
    }

    private static ReadResult named(ReadResult result, FileWalk.Found found) {
        List<Problem> problems = result.problems().stream().map(each -> new Problem(each.code(), each.severity(),
                each.file().startsWith(found.within()) ? found.shown() + each.file().substring(found.within().length()) : each.file(),
                each.location(), each.what(), each.fix())).toList();
        return new ReadResult(result.formatAndVersion(), result.inventories(), result.claimDocuments(), result.advisories(),
                result.register(), result.answers(), problems);
    }
}
