package org.vouchsafe.usecase.parcel.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.Trust;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.seal.asic.ContainerVerifier;
import org.vouchsafe.seal.asic.ContainerVerifier.Held;
import org.vouchsafe.usecase.parcel.ManifestText;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.Paths;
import org.vouchsafe.usecase.parcel.ProofsText;
import org.vouchsafe.usecase.parcel.StateLine;
import org.vouchsafe.usecase.parcel.StatesText;

/** Verifies an evidence package as a whole; any other file as before. Offline; needs no workspace. */
public final class VerifyPackage {
    private static final String KIND = "evidence package";
    private static final int HEAD = 200;

    private VerifyPackage() {}

    /**
     * What can be said of a package, and what it holds.
     *
     * @param opened null unless everything in it could be read
     * @param fingerprint of the signer's certificate; null where the signature does not hold
     */
    public record Judged(Verification verification, @Nullable OpenedPackage opened, @Nullable Sha256 fingerprint) {}

    /** What can be said of this file, whatever of ours it is. */
    public static Verification verify(Path path) {
        return verify(path, Trust.UNSTATED);
    }

    /** The same by a reader who may trust some issuers. */
    public static Verification verify(Path path, Trust trust) {
        return judge(path, trust).verification();
    }

    /** The same with what it holds; nothing for a file that is no package. */
    public static Judged judge(Path path) {
        return judge(path, Trust.UNSTATED);
    }

    private static Judged judge(Path path, Trust trust) {
        Function<Path, Verification> others = file -> Verifier.verify(file, trust);
        if (!isContainer(path)) {
            return new Judged(others.apply(path), null, null);
        }
        ContainerVerifier.Read read = ContainerVerifier.read(path, name -> !name.startsWith(Paths.ORIGINALS), trust);
        Held list = read.files().get(PackageManifest.FILE);
        if (read.verification().verdict() == Verdict.FAILED) {
            return new Judged(read.verification(), null, null);
        }
        if (list == null) {
            return new Judged(others.apply(path), null, read.fingerprint());
        }
        byte[] bytes = list.bytes();
        Optional<PackageManifest> manifest = ManifestText.read(bytes == null ? new byte[0] : bytes);
        return manifest.isEmpty() ? damaged(path, read, "Its list of contents cannot be understood.")
                : whole(path, read, manifest.get(), others);
    }

    private static Judged whole(Path path, ContainerVerifier.Read read, PackageManifest manifest,
            Function<Path, Verification> others) {
        byte[] states = bytes(read, StatesText.FILE);
        byte[] proofs = bytes(read, ProofsText.FILE);
        Optional<List<StateLine>> lines = StatesText.read(states);
        Optional<ProofsText.Proofs> proved = ProofsText.read(proofs);
        if (lines.isEmpty() || proved.isEmpty()) {
            return damaged(path, read, (lines.isEmpty() ? StatesText.FILE : ProofsText.FILE) + " cannot be understood.");
        }
        var opened = new OpenedPackage(path, read.verification(), manifest, lines.get(), proved.get(), read.files());
        var findings = new Findings();
        new ContentsCheck(opened, findings).run();
        new ProofsCheck(opened, findings).run();
        new StatesCheck(opened, findings).run();
        new ReportsCheck(opened, findings, others, read.fingerprint()).run();
        Verification container = read.verification();
        Verdict verdict = findings.verdict() == Verdict.PASSED ? container.verdict() : findings.verdict();
        List<String> reasons = new ArrayList<>(findings.sentences());
        reasons.addAll(container.reasons());
        return new Judged(new Verification(path.toString(), KIND, verdict, reasons, container.signer(), container.level(),
                container.signedAt(), container.timeSource(), manifest.auditSize(), manifest.auditRoot(), container.covered()), opened,
                read.fingerprint());
    }

    private static byte[] bytes(ContainerVerifier.Read read, String file) {
        Held held = read.files().get(file);
        byte[] bytes = held == null ? null : held.bytes();
        return bytes == null ? new byte[0] : bytes;
    }

    private static Judged damaged(Path path, ContainerVerifier.Read read, String sentence) {
        Verification container = read.verification();
        return new Judged(new Verification(path.toString(), KIND, Verdict.FAILED, List.of(sentence), container.signer(), container.level(),
                container.signedAt(), container.timeSource(), null, null, container.covered()), null, read.fingerprint());
    }

    private static boolean isContainer(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return ContainerVerifier.isContainer(in.readNBytes(HEAD));
        } catch (IOException e) {
            return false;
        }
    }
}
