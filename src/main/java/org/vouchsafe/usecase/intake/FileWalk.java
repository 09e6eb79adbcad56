package org.vouchsafe.usecase.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.usecase.intake.folder.Leavings;
import org.vouchsafe.usecase.signature.Deliveries;

/** The files below what an analyst names, in stable order: as named, within a folder by name. Links are never followed. */
public final class FileWalk {
    private final List<Found> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * One file.
     *
     * @param shown its path as the analyst would write it
     * @param within its path within the folder that was named; for a file named itself its name
     */
    public record Found(Path path, String shown, String within, Asked asked) {
        /** What came inside this file: the path is that of the file on disk, the names go on after a {@code !}. */
        Found carrying(Member member) {
            return new Found(path, shown + "!" + member.path(), within + "!" + member.path(), switch (member.role()) {
                case PACKED -> Asked.PACKED;
                case ATTACHED -> Asked.ATTACHED;
                case INLINE -> Asked.INLINE;
            });
        }

        /** What it lies among, for the signatures that may be over it. */
        public Deliveries.Among among() {
            return switch (asked) {
                case BY_NAME, WITHIN_FOLDER, PACKED -> Deliveries.Among.FILES;
                case ATTACHED, INLINE -> Deliveries.Among.PARTS_OF_A_MAIL;
            };
        }

        /** Its own name, without folders and carriers. */
        public String name() {
            return within.substring(Math.max(within.lastIndexOf('/'), within.lastIndexOf('!')) + 1);
        }
    }

    /** How the analyst came to ask for the file: by name, by the name of a folder above it, or of what it came in. */
    public enum Asked {
        BY_NAME, WITHIN_FOLDER,
        /** Packed in a container. */
        PACKED,
        /** Attached to a mail. */
        ATTACHED,
        /** Part of how a mail looks. */
        INLINE
    }

    private FileWalk() {}

    /** Walks these. What does not exist must have been refused before. */
    public static FileWalk of(List<Path> named) {
        var walk = new FileWalk();
        for (Path path : named) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                walk.folder(path, path);
            } else {
                walk.file(path, path.getFileName() == null ? path.toString() : path.getFileName().toString(), Asked.BY_NAME);
            }
        }
        return walk;
    }

    public List<Found> files() {
        return List.copyOf(files);
    }

    /** Folders that could not be opened, links and devices that were passed over. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void folder(Path folder, Path root) {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString())).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            problem("UNREADABLE", Severity.ERROR, folder, "The folder cannot be opened.", "Check its permissions and import it again.");
            return;
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                Optional<String> leaving = Leavings.folder(String.valueOf(entry.getFileName()));
                if (leaving.isPresent()) {
                    problems.add(skipped(entry.toString(), leaving.get(), "It was not looked into.", "Name the folder itself"));
                } else {
                    folder(entry, root);
                }
            } else {
                file(entry, root.relativize(entry).toString().replace('\\', '/'), Asked.WITHIN_FOLDER);
            }
        }
    }

    private void file(Path file, String within, Asked asked) {
        if (Files.isSymbolicLink(file)) {
            // A link in a supplier's folder could name any file of this machine, which would then be kept and handed on as evidence.
            problem("LINK", asked == Asked.BY_NAME ? Severity.ERROR : Severity.WARNING, file,
                    "This is a link to another file, and links are not followed.",
                    "Import the file itself if it belongs to what was sent.");
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problem("NOT_A_FILE", Severity.ERROR, file, "This is neither a file nor a folder.", "Import a file.");
        } else if (asked == Asked.WITHIN_FOLDER && isEmptyLeaving(file, within)) {
            problems.add(skipped(file.toString(), Leavings.file(within).orElse("empty"), "It is empty.", "Name the file itself"));
        } else {
            files.add(new Found(file, file.toString(), within, asked));
        }
    }

    /** Empty files are errors where somebody sent them, not where a program left them. */
    private static boolean isEmptyLeaving(Path file, String within) {
        try {
            return Files.size(file) == 0 && Leavings.file(within).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Something that lay in a folder and was passed over. */
    static Problem skipped(String shown, String is, String became, String how) {
        return new Problem("SKIPPED", Severity.WARNING, shown, Location.WHOLE_FILE, "This is " + is + ". " + became,
                how + " if it belongs to what was sent.");
    }

    private void problem(String code, Severity severity, Path at, String what, String fix) {
        problems.add(new Problem(code, severity, at.toString(), Location.WHOLE_FILE, what, fix));
    }
}
