package org.vouchsafe.seal.asic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.input.Limits;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.SignerWords;
import org.vouchsafe.seal.key.Certificates;

/** Verifies an ASiC-E container of ours: its form to the byte, its manifest against every file, and the signature over the manifest. */
public final class ContainerVerifier {
    /** What the first entry of every ASiC-E container says (ETSI EN 319 162-1, A.1). */
    public static final String MIME_TYPE = "application/vnd.etsi.asic-e+zip";
    private static final String KIND = "signed container";

    private ContainerVerifier() {}

    /** The verdict, and the files that the signature covers; no files unless the container passed. */
    public record Opened(Verification verification, Map<String, byte[]> files) {}

    /** Whether the bytes claim to be an ASiC-E container. */
    public static boolean isContainer(byte[] bytes) {
        return bytes.length > 100 && new String(bytes, 0, 100, StandardCharsets.ISO_8859_1).contains("mimetype" + MIME_TYPE);
    }

    /** What can be said of these bytes. */
    public static Opened open(String file, byte[] bytes) {
        try {
            Map<String, byte[]> entries = CanonicalZip.read(bytes, Limits.DEFAULT);
            if (!CanonicalZip.isCanonical(bytes, entries)) {
                return failed(file, "The container is not as it was written: bytes were changed, added or packed again.");
            }
            if (!Arrays.equals(MIME_TYPE.getBytes(StandardCharsets.US_ASCII), entries.get("mimetype"))) {
                return failed(file, "The container does not say what it is.");
            }
            byte[] manifest = only(entries, "META-INF/ASiCManifest").orElse(null);
            byte[] signature = only(entries, "META-INF/signature").orElse(null);
            if (manifest == null || signature == null) {
                return failed(file, "The container does not hold exactly one manifest and one signature.");
            }
            CmsSignature cms = new CmsSignature(signature);
            List<X509Certificate> chain = cms.verify(Sha256.of(manifest));
            Map<String, byte[]> files = entries.entrySet().stream()
                    .filter(each -> !each.getKey().equals("mimetype") && !each.getKey().startsWith("META-INF/"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
            Set<String> metadata = new TreeSet<>(entries.keySet());
            metadata.removeAll(files.keySet());
            if (metadata.size() != 3) {
                return failed(file, "The container holds more than the files, the manifest and the signature.");
            }
            Optional<String> wrong = ContainerManifest.read(manifest).mismatch(files);
            return wrong.isPresent() ? failed(file, wrong.get()) : passed(file, files, chain, cms.statedTime());
        } catch (IOException e) {
            return failed(file, "The container cannot be read: " + e.getMessage() + ".");
        } catch (CmsSignature.Invalid e) {
            return failed(file, String.valueOf(e.getMessage()));
        }
    }

    private static Opened passed(String file, Map<String, byte[]> files, List<X509Certificate> chain, Optional<Instant> signedAt) {
        X509Certificate signer = chain.getFirst();
        List<String> reasons = new ArrayList<>(List.of("Nothing in the container was changed since it was signed."));
        reasons.addAll(SignerWords.of(chain, signedAt.orElse(null)));
        Verdict verdict = SignerWords.isValidAt(signer, signedAt.orElse(null)) ? Verdict.PASSED : Verdict.INDETERMINATE;
        List<String> covered = files.entrySet().stream().map(each -> each.getKey() + ", all " + each.getValue().length + " bytes").toList();
        return new Opened(new Verification(file, KIND, verdict, reasons, Certificates.subject(signer), "ASiC-E, CAdES-BASELINE-B",
                signedAt.orElse(null), "signer", null, null, covered), files);
    }

    private static Opened failed(String file, String reason) {
        return new Opened(Verification.without(file, KIND, Verdict.FAILED, reason), Map.of());
    }

    private static Optional<byte[]> only(Map<String, byte[]> entries, String prefix) {
        List<byte[]> found = entries.entrySet().stream().filter(each -> each.getKey().startsWith(prefix)).map(Map.Entry::getValue).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
