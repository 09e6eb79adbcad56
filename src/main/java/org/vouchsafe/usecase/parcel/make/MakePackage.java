package org.vouchsafe.usecase.parcel.make;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Reports;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.asic.ContainerPart;
import org.vouchsafe.seal.asic.ContainerWriter;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.report.NewReport;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.export.ExportFindings;
import org.vouchsafe.usecase.export.Exports;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.publish.Composing;
import org.vouchsafe.usecase.publish.Edition;
import org.vouchsafe.usecase.publish.FileDrop;
import org.vouchsafe.usecase.publish.KeyFiles;
import org.vouchsafe.usecase.publish.PackagedReports;
import org.vouchsafe.usecase.publish.Readings;
import org.vouchsafe.usecase.publish.Rendering;

/** Makes evidence packages (docs/formats/package.md). */
public final class MakePackage {
    private final Workspace workspace;
    private final Gathering.Tools tools;
    private final InstantSource clock;
    private final String program;

    /** @param edition the program, as the package names it */
    public MakePackage(Workspace workspace, Readings readings, Rendering rendering, Exports exports, InstantSource clock,
            Edition edition) {
        this.workspace = workspace;
        this.clock = clock;
        this.program = "Vouchsafe " + edition.version();
        this.tools = new Gathering.Tools(workspace, readings,
                new PackagedReports(workspace, readings, Reports.builtIn(), rendering, edition), exports.vex(),
                new ExportFindings(edition.version()),
                exports.attestations());
    }

    /**
     * A package that was written.
     *
     * @param sha256 of the file, in hex
     * @param notices what the user should know, in sentences
     */
    public record Made(PackageManifest manifest, Path file, String sha256, List<String> notices) {
        public Made {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Makes a package, writes and records it, all of it or nothing. It holds what was recorded up to the newest change that was no report or package
     * going out: the same facts give the same bytes, but for signatures.
     *
     * @param target a file that is not there yet; its name ends in {@code .asice}
     * @throws Refused when the request is wrong, the key cannot be used, or the file is there already or cannot be written
     * @throws java.util.concurrent.CancellationException when the progress is cancelled
     */
    public Made make(PackageRequest request, Path target, Signing signing, Actor actor, Progress progress) {
        refuse(request, target);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Guard.of(() -> {
            try (var drop = new FileDrop(FileDrop.Existing.REFUSE)) {
                drop.demandFree(List.of(target));
                Gathered gathered = new Gathering(tools, request, progress).gather(new Gathering.Signer(signing, now, actor));
                progress.stage("Writing " + target.getFileName(), 0);
                PackageManifest manifest = workspace.read(tx -> {
                    var packing = new Packing(tx, request, gathered, new Packing.By(program, actor.name()));
                    Packing.Packed packed = packing.pack(progress);
                    prepare(drop, target, packed.parts(), signing, now);
                    return packed.manifest();
                });
                progress.checkCancelled();
                return record(manifest, gathered, drop, target, actor);
            }
        });
    }

    /**
     * The files of a package in their order, without the signature.
     *
     * @param sink takes each; its source can be asked only while it is taken
     */
    void unsigned(PackageRequest request, Signing signing, Actor actor, java.util.function.Consumer<ContainerPart> sink) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Gathered gathered = new Gathering(tools, request, Progress.UNWATCHED).gather(new Gathering.Signer(signing, now, actor));
        workspace.<@Nullable Object>read(tx -> {
            new Packing(tx, request, gathered, new Packing.By(program, actor.name())).pack(Progress.UNWATCHED).parts()
                    .forEach(sink);
            return null;
        });
    }

    private void refuse(PackageRequest request, Path target) {
        if (workspace.readOnlyReason() != null) {
            throw new Refused(Refused.Kind.ENVIRONMENT,
                    "A package that leaves is recorded in the workspace, which is open for reading only. " + workspace.readOnlyReason());
        }
        if (!String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".asice")) {
            throw refused("An evidence package is a signed container: name the file " + target.getFileName() + ".asice.");
        }
        if (request.author().isBlank()) {
            throw refused("Say which organisation speaks (--author).");
        }
        request.omitted().forEach((id, reason) -> {
            if (reason.isBlank()) {
                throw refused("Say why " + id + " is left out; whoever reads the package is told.");
            }
        });
    }

    private static void prepare(FileDrop drop, Path target, List<ContainerPart> parts, Signing signing, Instant now) {
        KeyFiles.signed(signing, now, key -> {
            try {
                drop.prepare(target, out -> ContainerWriter.write(parts, key, now, out));
                return new byte[0];
            } catch (SealFailed e) {
                throw new Refused(Refused.Kind.SHORTFALL, e.getMessage() + " Nothing was written.", e);
            }
        });
    }

    private Made record(PackageManifest manifest, Gathered gathered, FileDrop drop, Path target, Actor actor) {
        String sha256 = sha256(drop.prepared(target));
        var entry = new Entry(actor.name(), Composing.PACKED, manifest.title(), target.getFileName() + ", SHA-256 " + sha256);
        workspace.<@Nullable Object>write(entry, tx -> {
            for (NewReport each : gathered.reports()) {
                tx.recordReports().published(each);
            }
            var advisories = new TreeSet<String>();
            gathered.positions().forEach(each -> advisories.add(each.position().advisory()));
            tx.recordPacks().made(manifest.title(), String.valueOf(target.getFileName()), new Sha256(sha256), List.copyOf(advisories));
            // Last within the change: when the file cannot be put in place, nothing is recorded.
            drop.place();
            return null;
        });
        drop.settle();
        return new Made(manifest, target, sha256, gathered.notices());
    }

    private static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.ofDigest(in.getMessageDigest().digest()).hex();
        } catch (IOException e) {
            throw new UncheckedIOException("What was just written cannot be read", e);
        }
    }

    static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }

    /** Which originals a package of that scope would hold, for choosing those to leave out. */
    public List<EvidenceId> originals(PackageRequest request) {
        return Guard.of(() -> new Gathering(tools, request, Progress.UNWATCHED).originals());
    }
}
