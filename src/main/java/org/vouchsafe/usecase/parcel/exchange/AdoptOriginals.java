package org.vouchsafe.usecase.parcel.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.evidence.ImportEvidence;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.parcel.PackageManifest.Original;
import org.vouchsafe.usecase.parcel.PackageManifest.Placed;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Spelling;

/**
 * Takes originals of a package over as evidence of one's own: read, placed and judged by the ordinary way, with where they come from. An original whose
 * bytes are held stays as it is held, whatever the package says of it.
 */
public final class AdoptOriginals {
    private static final int LONGEST = 150;
    private final Workspace workspace;
    private final ImportEvidence evidence;
    private final Positions positions;
    private final InstantSource clock;

    public AdoptOriginals(Workspace workspace, ImportEvidence evidence, Positions positions, InstantSource clock) {
        this.workspace = workspace;
        this.evidence = evidence;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * What is to be taken over.
     *
     * @param only numbers of originals in the workspace they come from; empty: all
     * @param reason why they are believed to be what they are said to be; stands in the log with each
     */
    public record Request(EvidenceId parcel, Set<String> only, String reason) {
        public Request {
            only = Set.copyOf(only);
        }
    }

    /** What became of an original. */
    public enum Fate {
        TAKEN_OVER, HELD_ALREADY,
        /** Held, but placed elsewhere than the package says: both sides stand, nothing was changed. */
        HELD_ELSEWHERE,
        /** The package holds only its hash. */
        LEFT_OUT, NOT_KEPT
    }

    /**
     * One original.
     *
     * @param here its number here; null when it is not held
     * @param words what there is to say about it besides; empty when nothing
     */
    public record Adopted(Original original, Fate fate, @Nullable EvidenceId here, String words) {}

    /** All of them, and every state that changed. */
    public record Outcome(List<Adopted> originals, List<StateChange> changes) {
        public Outcome {
            originals = List.copyOf(originals);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Takes them over. What is taken over stays when the rest is cancelled.
     *
     * @throws Refused when no such package was taken in, it has no such original, no reason is given, or the disk is full
     */
    public Outcome adopt(Request request, Actor actor, Progress progress) {
        if (request.reason().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say why these originals are believed (--reason); it stands in the log.");
        }
        return Guard.of(() -> {
            HeldPackage held = workspace.read(tx -> find(tx, request.parcel()));
            List<Original> wanted = wanted(held, request.only());
            List<PositionRow> before = positions.at(Viewpoint.LATEST).rows();
            List<Adopted> adopted = new ArrayList<>();
            try (var unpacked = new Unpacked()) {
                Map<String, Path> files = unpack(held, wanted, unpacked, progress);
                for (Original each : wanted) {
                    progress.checkCancelled();
                    adopted.add(adopt(held, each, files.get(each.id()), request.reason(), actor, progress));
                }
            } catch (IOException e) {
                throw new Refused(Refused.Kind.ENVIRONMENT, "The package cannot be unpacked: " + FileFailure.words(e) + ".", e);
            }
            return new Outcome(adopted, Changes.between(before, positions.at(Viewpoint.LATEST).rows()));
        });
    }

    private static HeldPackage find(ReadTx tx, EvidenceId id) {
        return new HeldPackages(tx, Viewpoint.LATEST).all().stream().filter(each -> each.evidence().id().equals(id)).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        id + " is no package that was taken in. 'vouchsafe exchange list' lists those that were."));
    }

    private static List<Original> wanted(HeldPackage held, Set<String> only) {
        List<Original> all = held.manifest().originals();
        only.stream().filter(id -> all.stream().noneMatch(each -> each.id().equalsIgnoreCase(id))).findFirst().ifPresent(id -> {
            throw new Refused(Refused.Kind.REQUEST, "The package has no original " + id + ".");
        });
        // In the order in which they were recorded there, so that what replaces comes after what is replaced.
        return all.stream().filter(each -> only.isEmpty() || only.stream().anyMatch(each.id()::equalsIgnoreCase))
                .sorted(Comparator.comparingLong(Original::seq)).toList();
    }

    private Adopted adopt(HeldPackage held, Original original, @Nullable Path file, String reason, Actor actor, Progress progress) {
        Adopted known = workspace.<@Nullable Adopted>read(tx -> known(tx, original));
        if (known != null) {
            return known;
        }
        if (file == null) {
            return new Adopted(original, Fate.LEFT_OUT, null, String.valueOf(original.omitted()));
        }
        Placed place = original.place();
        Instant received = original.receivedAt().isAfter(clock.instant()) ? null : original.receivedAt();
        String from = (original.from() == null ? "" : original.from() + ", ") + "through " + held.evidence().origin().from();
        var options = new ImportOptions(place == null ? null : place.supplier(), place == null ? null : place.product(),
                place == null ? null : place.release(), from, TakePackage.CHANNEL,
                "Taken over from " + held.evidence().id() + " (TLP:"
                        + held.manifest().tlp() + "), where it is " + original.id() + ": " + reason.strip(),
                received, ImportOptions.Mode.KEEP);
        ImportOutcome outcome = evidence.importFiles(List.of(file), options, actor, progress);
        EvidenceId here = outcome.files().isEmpty() ? null : outcome.files().getFirst().evidence();
        String words = outcome.problems().stream().map(each -> each.what()).findFirst().orElse("");
        return new Adopted(original, here == null ? Fate.NOT_KEPT : Fate.TAKEN_OVER, here, words);
    }

    /** What is held stays as it is held; nothing is overwritten by what a package says. */
    private static @Nullable Adopted known(ReadTx tx, Original original) {
        List<Evidence> same = tx.evidence().withBytes(new Sha256(original.sha256()));
        if (same.isEmpty()) {
            return null;
        }
        Evidence held = same.stream().filter(each -> each.withdrawn() == null).findFirst().orElse(same.getFirst());
        if (held.withdrawn() != null) {
            return new Adopted(original, Fate.HELD_ALREADY, held.id(), "It was withdrawn here and stays so.");
        }
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        String there = original.place() == null ? null
                : original.place().supplier() + " / " + original.place().product() + " " + original.place().release();
        ReleaseId at = held.placedAt();
        Release release = at == null ? null : register.release(at).orElse(null);
        boolean agrees = there == null || release != null && original.place() != null
                && Spelling.same(register.supplierOf(release).name(), original.place().supplier())
                && Spelling.same(register.productOf(release).name(), original.place().product())
                && release.version().equals(original.place().release());
        return agrees ? new Adopted(original, Fate.HELD_ALREADY, held.id(), "")
                : new Adopted(original, Fate.HELD_ELSEWHERE, held.id(), "The package places it at " + there + ", here it is "
                        + (release == null ? "placed nowhere" : "at " + register.place(release)) + "; nothing was changed.");
    }

    private Map<String, Path> unpack(HeldPackage held, List<Original> wanted, Unpacked unpacked, Progress progress) throws IOException {
        progress.stage("Unpacking " + held.evidence().name(), 0);
        Path whole = unpacked.file("package", "package.asice");
        workspace.<@Nullable Object>read(tx -> {
            try (var out = new BufferedOutputStream(Files.newOutputStream(whole))) {
                tx.evidence().extract(held.evidence().id(), out);
                return null;
            } catch (IOException e) {
                throw new Refused(Refused.Kind.ENVIRONMENT, "The package cannot be unpacked: " + FileFailure.words(e) + ".", e);
            }
        });
        Map<String, Original> byPath = new HashMap<>();
        wanted.stream().filter(each -> each.file() != null).forEach(each -> byPath.put(String.valueOf(each.file()), each));
        Map<String, Path> files = new HashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(whole), StandardCharsets.UTF_8)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                Original original = byPath.get(each.getName());
                if (original != null) {
                    progress.checkCancelled();
                    files.put(original.id(), original(zip, original, unpacked));
                }
            }
        }
        return files;
    }

    private static Path original(ZipInputStream zip, Original original, Unpacked unpacked) throws IOException {
        Path target = unpacked.file(original.id().replaceAll("[^A-Za-z0-9-]", "_"), plain(original.name()));
        var digest = Sha256.digest();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(target)), digest)) {
            zip.transferTo(out);
        }
        if (!Sha256.ofDigest(digest.digest()).hex().equals(original.sha256())) {
            throw new IOException(original.id() + " is not the file that its list says");
        }
        return target;
    }

    /** A name that is one everywhere; whatever somebody called it, it leads out of no folder. */
    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        String shorter = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return shorter.isBlank() || shorter.matches("\\.+") ? "original" : shorter;
    }

    /** Files laid out for a while; closing removes them. */
    private static final class Unpacked implements AutoCloseable {
        private final Path folder;
        private final List<Path> made = new ArrayList<>();

        Unpacked() throws IOException {
            this.folder = Files.createTempDirectory("vouchsafe-package");
            made.add(folder);
        }

        Path file(String inFolder, String name) throws IOException {
            Path below = Files.createDirectories(folder.resolve(inFolder));
            made.add(below);
            Path file = below.resolve(name);
            made.add(file);
            return file;
        }

        @Override
        public void close() throws IOException {
            for (Path each : made.reversed()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
