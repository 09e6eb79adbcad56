package org.vouchsafe.usecase.parcel.make;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.seal.asic.ContainerPart;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.parcel.ManifestText;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.PackageManifest.Decided;
import org.vouchsafe.usecase.parcel.PackageManifest.Listed;
import org.vouchsafe.usecase.parcel.PackageManifest.Original;
import org.vouchsafe.usecase.parcel.PackageManifest.Placed;
import org.vouchsafe.usecase.parcel.PackageManifest.Role;
import org.vouchsafe.usecase.parcel.Paths;
import org.vouchsafe.usecase.parcel.ProofsText;
import org.vouchsafe.usecase.parcel.Readme;
import org.vouchsafe.usecase.parcel.StatesText;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Puts a package together: originals as streams, the proofs of what was used, the manifest over all. Valid only within one read of the store. */
final class Packing {
    // Its label and its contents are for its maker to hand on; what was adopted from it goes along by itself.
    private static final String FOREIGN = "A package of another workspace; ask who made it.";
    private final ReadTx tx;
    private final PackageRequest request;
    private final Gathered gathered;
    private final By by;
    private final RegisterIndex register;
    private final Set<Long> proved = new HashSet<>();

    /** Which program made it, and who. */
    record By(String program, String person) {}

    /** All files, ready for the container, and their list. */
    record Packed(List<ContainerPart> parts, PackageManifest manifest) {}

    Packing(ReadTx tx, PackageRequest request, Gathered gathered, By by) {
        this.tx = tx;
        this.request = request;
        this.gathered = gathered;
        this.by = by;
        this.register = new RegisterIndex(tx.register().portfolio(gathered.viewpoint()));
    }

    Packed pack(Progress progress) {
        Map<String, ContainerPart> parts = new LinkedHashMap<>();
        List<Listed> listed = new ArrayList<>();
        gathered.files().forEach((path, file) -> add(parts, listed, ContainerPart.of(path, file.bytes()), file.role(), file.about()));
        List<Original> originals = originals(parts, listed, progress);
        List<Decided> decisions = decisions();
        // The first fact of every log says which workspace it is.
        proved.add(1L);
        var proofs = tx.proofs().of(proved, gathered.cut().size());
        byte[] written = ProofsText.write(new ProofsText.Proofs(gathered.cut().size(), gathered.cut().root(), proofs));
        add(parts, listed, ContainerPart.of(ProofsText.FILE, written), Role.PROOFS, proofs.size() + " entries of the audit log");
        PackageManifest manifest = manifest(proofs.getFirst().leafHash(), listed, originals, decisions);
        byte[] readme = Readme.text(manifest);
        add(parts, listed, ContainerPart.of(Paths.README, readme), Role.README, "How to verify the package");
        PackageManifest whole = manifest(manifest.workspace(), listed, originals, decisions);
        parts.put(PackageManifest.FILE, ContainerPart.of(PackageManifest.FILE, ManifestText.write(whole)));
        Map<String, String> hashes = new LinkedHashMap<>();
        parts.values().forEach(each -> hashes.put(each.name(), each.sha256().hex()));
        byte[] sums = Paths.checksums(hashes);
        parts.put(Paths.CHECKSUMS, ContainerPart.of(Paths.CHECKSUMS, sums));
        return new Packed(ordered(parts), whole);
    }

    /** What tells of the rest comes first, so that a reader need not go through the originals for it. */
    private static List<ContainerPart> ordered(Map<String, ContainerPart> parts) {
        List<ContainerPart> ordered = new ArrayList<>();
        for (String each : List.of(Paths.README, PackageManifest.FILE, StatesText.FILE, Paths.CHECKSUMS)) {
            ordered.add(java.util.Objects.requireNonNull(parts.remove(each), "every package has it"));
        }
        ordered.addAll(parts.values());
        return List.copyOf(ordered);
    }

    private static void add(Map<String, ContainerPart> parts, List<Listed> listed, ContainerPart part, Role role, String about) {
        parts.put(part.name(), part);
        listed.add(new Listed(part.name(), role, part.sha256().hex(), part.size(), about));
    }

    private List<Original> originals(Map<String, ContainerPart> parts, List<Listed> listed, Progress progress) {
        Set<EvidenceId> unknown = new HashSet<>(request.omitted().keySet());
        Set<EvidenceId> foreign = tx.claims(gathered.viewpoint()).documents().stream()
                .filter(each -> each.format().equals(PackageManifest.TAKEN_AS)).map(each -> each.evidence()).collect(Collectors.toSet());
        List<Original> originals = new ArrayList<>();
        for (EvidenceRow row : gathered.evidence()) {
            Evidence each = row.evidence();
            unknown.remove(each.id());
            proved.add(each.recorded().seq());
            String asked = request.omitted().get(each.id());
            String omitted = asked == null && foreign.contains(each.id()) ? FOREIGN : asked;
            String path = omitted == null ? Paths.original(each.id().toString(), each.name()) : null;
            if (path != null) {
                add(parts, listed, part(path, each, progress), Role.ORIGINAL, each.id() + " " + each.format());
            }
            originals.add(new Original(each.id().toString(), each.name(), each.sha256().hex(), each.size(), each.format(),
                    each.origin().receivedAt(), each.origin().from(), each.origin().channel(), each.origin().why(), each.recorded().at(),
                    each.recordedBy(), each.signature().name(), placed(each), path, omitted == null ? null : omitted.strip(),
                    each.recorded().seq()));
        }
        if (!unknown.isEmpty()) {
            throw MakePackage.refused(unknown.stream().map(EvidenceId::toString).sorted().collect(Collectors.joining(", "))
                    + (unknown.size() == 1 ? " is" : " are")
                    + " not among what this package would hold, so there is nothing to leave out.");
        }
        return originals;
    }

    private ContainerPart part(String path, Evidence evidence, Progress progress) {
        try {
            return ContainerPart.measured(path, target -> tx.evidence().extract(evidence.id(), new Watched(target, progress)));
        } catch (IOException e) {
            throw new UncheckedIOException("Measuring writes nothing", e);
        }
    }

    private @Nullable Placed placed(Evidence evidence) {
        ReleaseId at = evidence.placedAt();
        Release release = at == null ? null : register.release(at).orElse(null);
        if (release == null) {
            return null;
        }
        long seq = tx.evidence().placements(evidence.id()).stream().filter(each -> gathered.viewpoint().sees(each.recorded()))
                .mapToLong(each -> each.recorded().seq()).max().orElse(evidence.recorded().seq());
        proved.add(seq);
        return new Placed(register.supplierOf(release).name(), register.productOf(release).name(), release.version(), seq);
    }

    private List<Decided> decisions() {
        List<Decided> decisions = new ArrayList<>();
        for (PositionRow row : gathered.positions()) {
            Decision each = row.position().decision();
            if (each != null) {
                proved.add(each.recorded().seq());
                decisions.add(new Decided(row.supplier(), row.product(), row.release(), each.advisoryId(), each.state().name(),
                        each.reason(), each.justification(), each.expires() == null ? null : each.expires().toString(), each.decidedBy(),
                        each.recorded().at(), each.recorded().seq()));
            }
        }
        return decisions;
    }

    private PackageManifest manifest(String workspace, List<Listed> listed, List<Original> originals, List<Decided> decisions) {
        String tlp = request.tlp().strip().toUpperCase(Locale.ROOT).replaceFirst("^TLP:", "");
        return new PackageManifest("Evidence on " + gathered.scoped().scope().words(), gathered.scoped().scope(), tlp,
                request.author().strip(), by.person(), workspace, gathered.cut().at(), gathered.viewpoint().validAt(), by.program(),
                gathered.cut().size(), gathered.cut().root(), listed, originals, decisions, gathered.leftOut());
    }

    /** Asks at every piece whether the work is still wanted. */
    private static final class Watched extends OutputStream {
        private final OutputStream target;
        private final Progress progress;

        Watched(OutputStream target, Progress progress) {
            this.target = target;
            this.progress = progress;
        }

        @Override
        public void write(int one) throws IOException {
            target.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            progress.checkCancelled();
            target.write(bytes, from, length);
        }
    }
}
