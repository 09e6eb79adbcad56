package org.vouchsafe.usecase.parcel.exchange;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.parcel.ManifestText;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.StatesText;

/** Packages of other workspaces that were taken in, read from what is kept of them. Valid only within one read of the store. */
public final class HeldPackages {
    private static final Set<String> WANTED = Set.of(PackageManifest.FILE, StatesText.FILE);
    private static final long PART = 1L << 20;
    private final ReadTx tx;
    private final Viewpoint viewpoint;

    public HeldPackages(ReadTx tx, Viewpoint viewpoint) {
        this.tx = tx;
        this.viewpoint = viewpoint;
    }

    /** Those that count at the viewpoint, in order of their number. */
    public List<HeldPackage> all() {
        return taken().stream().sorted().flatMap(each -> tx.evidence().find(each, viewpoint).stream())
                .filter(each -> each.withdrawn() == null).flatMap(each -> held(each).stream()).toList();
    }

    /** Whether this file was taken in as a package. */
    boolean isTaken(EvidenceId evidence) {
        return taken().contains(evidence);
    }

    private Set<EvidenceId> taken() {
        Set<EvidenceId> taken = new HashSet<>();
        tx.claims(viewpoint).documents().stream().filter(each -> each.format().equals(ForeignStates.FORMAT))
                .forEach(each -> taken.add(each.evidence()));
        return taken;
    }

    // It was verified before it was taken in, and what is kept never changes; so its list, which stands near its beginning, is enough.
    private Optional<HeldPackage> held(Evidence evidence) {
        for (long size = PART; size < 2 * evidence.size() + 2 * PART; size *= 4) {
            Map<String, byte[]> found = beginning(tx.evidence().head(evidence.id(), size));
            byte[] manifest = found.get(PackageManifest.FILE);
            byte[] states = found.get(StatesText.FILE);
            if (manifest != null && states != null) {
                return ManifestText.read(manifest)
                        .flatMap(list -> StatesText.read(states).map(lines -> new HeldPackage(evidence, list, lines)));
            }
        }
        return Optional.empty();
    }

    private static Map<String, byte[]> beginning(byte[] head) {
        Map<String, byte[]> found = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(head), StandardCharsets.UTF_8)) {
            for (ZipEntry each = zip.getNextEntry(); each != null && found.size() < WANTED.size(); each = zip.getNextEntry()) {
                if (WANTED.contains(each.getName())) {
                    byte[] bytes = zip.readAllBytes();
                    if (bytes.length == each.getSize()) {
                        found.put(each.getName(), bytes);
                    }
                }
            }
        } catch (EOFException cutOff) {
            // The part that was read ends within an entry; more will be read.
        } catch (IOException e) {
            throw new IllegalStateException("A package that was verified cannot be read", e);
        }
        return found;
    }
}
