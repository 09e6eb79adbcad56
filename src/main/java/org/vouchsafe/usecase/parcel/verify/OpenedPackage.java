package org.vouchsafe.usecase.parcel.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.seal.asic.ContainerVerifier.Held;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.ProofsText.Proofs;
import org.vouchsafe.usecase.parcel.StateLine;

/**
 * A package whose container and signature hold, as it was read.
 *
 * @param files all of them; originals without their bytes
 */
public record OpenedPackage(Path path, Verification container, PackageManifest manifest, List<StateLine> states, Proofs proofs,
        Map<String, Held> files) {
    /** The bytes of a file that is no original; none when it is not there. */
    byte[] bytes(String file) {
        Held held = files.get(file);
        byte[] bytes = held == null ? null : held.bytes();
        return bytes == null ? new byte[0] : bytes;
    }
}
