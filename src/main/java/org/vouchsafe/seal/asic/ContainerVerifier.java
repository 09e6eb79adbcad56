package org.vouchsafe.seal.asic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.input.Limits;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.SignerWords;
import org.vouchsafe.seal.Trust;
import org.vouchsafe.seal.key.Certificates;

/** Verifies an ASiC-E container of ours: its form to the byte, its manifest against every file, and the signature over the manifest. */
public final class ContainerVerifier {
    /** What the first entry of every ASiC-E container says (ETSI EN 319 162-1, A.1). */
    public static final String MIME_TYPE = "application/vnd.etsi.asic-e+zip";
    private static final String KIND = "signed container";
    // The type, the manifest and the signature.
    private static final int METADATA = 3;

    private ContainerVerifier() {}

    /** The verdict, and the files that the signature covers; no files unless the container passed. */
    public record Opened(Verification verification, Map<String, byte[]> files) {}

    /** Whether the bytes claim to be an ASiC-E container. */
    public static boolean isContainer(byte[] bytes) {
        return bytes.length > 100 && new String(bytes, 0, 100, StandardCharsets.ISO_8859_1).contains("mimetype" + MIME_TYPE);
    }

    /**
     * A file of a container.
     *
     * @param bytes null when they were only measured
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Held(long size, Sha256 sha256, byte @Nullable [] bytes) {}

    /**
     * The verdict, and the files that the signature covers, in their order; no files unless the container passed.
     *
     * @param fingerprint of the signer's certificate; null unless the container passed
     */
    public record Read(Verification verification, Map<String, Held> files, @Nullable Sha256 fingerprint) {
        /** One of which nothing else can be said. */
        Read(Verification verification, Map<String, Held> files) {
            this(verification, files, null);
        }
    }

    /** What can be said of these bytes. */
    public static Opened open(String file, byte[] bytes) {
        return open(file, bytes, Trust.UNSTATED);
    }

    /** The same by a reader who may trust some issuers. */
    public static Opened open(String file, byte[] bytes, Trust trust) {
        try {
            Map<String, byte[]> entries = CanonicalZip.read(bytes, Limits.DEFAULT);
            if (!CanonicalZip.isCanonical(bytes, entries)) {
                return new Opened(failed(file, "The container is not as it was written: bytes were changed, added or packed again."),
                        Map.of());
            }
            Map<String, Held> held = new LinkedHashMap<>();
            entries.forEach((name, content) -> held.put(name, new Held(content.length, Sha256.of(content), content)));
            Read read = judged(file, held, trust);
            Map<String, byte[]> files = new LinkedHashMap<>();
            read.files().keySet().forEach(name -> files.put(name, entries.getOrDefault(name, new byte[0])));
            return new Opened(read.verification(), files);
        } catch (IOException e) {
            return new Opened(failed(file, "The container cannot be read: " + e.getMessage() + "."), Map.of());
        }
    }

    /**
     * What can be said of a container of any size on disk.
     *
     * @param keep the files whose bytes are wanted besides their digests
     */
    public static Read read(Path path, Predicate<String> keep, Trust trust) {
        String file = path.toString();
        try {
            return judged(file, ContainerFile.read(path, name -> isMetadata(name) || keep.test(name)), trust);
        } catch (IOException e) {
            return new Read(failed(file, "The container cannot be read: " + FileFailure.words(e) + "."), Map.of());
        }
    }

    private static boolean isMetadata(String name) {
        return name.equals("mimetype") || name.startsWith("META-INF/");
    }

    private static Read judged(String file, Map<String, Held> entries, Trust trust) throws IOException {
        Held type = entries.get("mimetype");
        if (type == null || !Arrays.equals(MIME_TYPE.getBytes(StandardCharsets.US_ASCII), type.bytes())) {
            return new Read(failed(file, "The container does not say what it is."), Map.of());
        }
        byte[] manifest = only(entries, "META-INF/ASiCManifest");
        byte[] signature = only(entries, "META-INF/signature");
        if (manifest == null || signature == null) {
            return new Read(failed(file, "The container does not hold exactly one manifest and one signature."), Map.of());
        }
        Map<String, Held> files = new LinkedHashMap<>(entries);
        files.keySet().removeIf(ContainerVerifier::isMetadata);
        if (entries.size() - files.size() != METADATA) {
            return new Read(failed(file, "The container holds more than the files, the manifest and the signature."), Map.of());
        }
        try {
            CmsSignature cms = new CmsSignature(signature);
            List<X509Certificate> chain = cms.verify(Sha256.of(manifest));
            Map<String, Sha256> digests = new LinkedHashMap<>();
            files.forEach((name, held) -> digests.put(name, held.sha256()));
            Optional<String> wrong = ContainerManifest.read(manifest).differing(digests);
            return wrong.isPresent() ? new Read(failed(file, wrong.get()), Map.of())
                    : new Read(passed(file, files, chain, cms.statedTime().orElse(null), trust), files,
                            Certificates.fingerprint(chain.getFirst()));
        } catch (CmsSignature.Invalid e) {
            return new Read(failed(file, String.valueOf(e.getMessage())), Map.of());
        }
    }

    private static Verification passed(String file, Map<String, Held> files, List<X509Certificate> chain, @Nullable Instant signedAt,
            Trust trust) {
        X509Certificate signer = chain.getFirst();
        List<String> reasons = new ArrayList<>(List.of("Nothing in the container was changed since it was signed."));
        reasons.addAll(SignerWords.of(chain, signedAt, trust));
        boolean sure = SignerWords.isValidAt(signer, signedAt) && SignerWords.weakness(signer).isEmpty()
                && (!trust.isStated() || trust.reaches(signer, chain, signedAt));
        Verdict verdict = sure ? Verdict.PASSED : Verdict.INDETERMINATE;
        List<String> covered = files.entrySet().stream().map(each -> each.getKey() + ", all " + each.getValue().size() + " bytes").toList();
        return new Verification(file, KIND, verdict, reasons, Certificates.subject(signer), "ASiC-E, CAdES-BASELINE-B",
                signedAt, "signer", null, null, covered);
    }

    private static Verification failed(String file, String reason) {
        return Verification.without(file, KIND, Verdict.FAILED, reason);
    }

    private static byte @Nullable [] only(Map<String, Held> entries, String prefix) {
        List<Held> found = entries.entrySet().stream().filter(each -> each.getKey().startsWith(prefix)).map(Map.Entry::getValue).toList();
        return found.size() == 1 ? found.getFirst().bytes() : null;
    }
}
