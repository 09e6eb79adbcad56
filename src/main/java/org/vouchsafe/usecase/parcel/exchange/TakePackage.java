package org.vouchsafe.usecase.parcel.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.evidence.ImportEvidence;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.verify.OpenedPackage;
import org.vouchsafe.usecase.parcel.verify.VerifyPackage.Judged;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;

/**
 * Takes the package of another workspace in: the file as evidence, its states as statements of a third party, its decisions as proposals. Nothing of it
 * counts for a state by that; its originals become evidence here only by an act of their own ({@link AdoptOriginals}).
 */
public final class TakePackage {
    /** How such evidence came. */
    static final String CHANNEL = "evidence package";
    private static final String TAKE = "take package in";
    private final Workspace workspace;
    private final ImportEvidence evidence;
    private final Positions positions;

    public TakePackage(Workspace workspace, ImportEvidence evidence, Positions positions) {
        this.workspace = workspace;
        this.evidence = evidence;
        this.positions = positions;
    }

    /**
     * On whose word a signer is believed who is not known here.
     *
     * @param fingerprint of the signer's certificate, as the analyst was given it another way
     * @param reason how the analyst knows
     */
    public record Accepted(String fingerprint, String reason) {
        private boolean isOf(Sha256 key) {
            return fingerprint.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT).equals(key.hex());
        }
    }

    /**
     * What became of it.
     *
     * @param evidence its number here
     * @param news false when it was held already, and nothing was recorded
     * @param trust why its signer is believed, in a sentence
     * @param changes states and contradictions that the statements of the other workspace changed; none turns into a clearing one
     */
    public record Taken(EvidenceId evidence, PackageManifest manifest, Verification verification, News news, String trust,
            List<StateChange> changes) {
        public Taken {
            changes = List.copyOf(changes);
        }
    }

    /** Whether anything was recorded. */
    public enum News {
        TAKEN_IN, HELD_ALREADY
    }

    /**
     * Takes it in.
     *
     * @param accepted null: the signer's certificate must be held here
     * @throws Refused when it is no package, does not pass, comes from this workspace, or its signer is not believed; nothing is recorded then
     */
    public Taken take(Path file, @Nullable Accepted accepted, Actor actor, Progress progress) {
        progress.stage("Verifying " + file.getFileName(), 0);
        Judged judged = PackageFiles.passed(file);
        OpenedPackage opened = PackageFiles.opened(file, judged);
        Sha256 key = PackageFiles.key(judged);
        String signer = String.valueOf(judged.verification().signer());
        return Guard.of(() -> {
            String trust = workspace.<String>read(tx -> {
                refuseOwn(tx, file, opened.manifest());
                return trust(tx, key, signer, accepted);
            });
            List<PositionRow> before = positions.at(Viewpoint.LATEST).rows();
            EvidenceId id = keep(file, opened.manifest(), signer, trust, actor, progress);
            boolean held = workspace.<Boolean>read(tx -> new HeldPackages(tx, Viewpoint.LATEST).isTaken(id));
            if (!held) {
                workspace.<@Nullable Object>write(new Entry(actor.name(), TAKE, id + " " + opened.manifest().title(), trust), tx -> {
                    tx.recordClaims().add(id, ForeignStates.document(opened.manifest(), opened.states(), signer, key));
                    return null;
                });
            }
            return new Taken(id, opened.manifest(), judged.verification(), held ? News.HELD_ALREADY : News.TAKEN_IN, trust,
                    Changes.between(before, positions.at(Viewpoint.LATEST).rows()));
        });
    }

    private EvidenceId keep(Path file, PackageManifest manifest, String signer, String trust, Actor actor, Progress progress) {
        var options = new ImportOptions(null, null, null, manifest.author() + " (signed by " + signer + ")", CHANNEL,
                manifest.title() + ", TLP:" + manifest.tlp() + ". " + trust, null, ImportOptions.Mode.KEEP);
        ImportOutcome outcome = evidence.importFiles(List.of(file), options, actor, progress);
        EvidenceId id = outcome.files().isEmpty() ? null : outcome.files().getFirst().evidence();
        Evidence kept = id == null ? null : workspace.read(tx -> tx.evidence().find(id, Viewpoint.LATEST).orElse(null));
        if (kept == null || kept.withdrawn() != null) {
            throw new Refused(Refused.Kind.SHORTFALL, kept == null
                    ? file + " could not be kept: "
                            + outcome.problems().stream().map(each -> each.what()).findFirst().orElse("nobody says why")
                    : kept.id() + " was withdrawn here, and stays so when it comes again. 'vouchsafe evidence restore' takes that back.");
        }
        return kept.id();
    }

    private static void refuseOwn(ReadTx tx, Path file, PackageManifest manifest) {
        if (tx.audit().leaves(0, 1).getFirst().leafHash().equals(manifest.workspace())) {
            throw new Refused(Refused.Kind.REQUEST, file + " comes from this workspace, which holds all of it.");
        }
    }

    private static String trust(ReadTx tx, Sha256 key, String signer, @Nullable Accepted accepted) {
        boolean held = tx.signatures().keys(Viewpoint.LATEST).stream().anyMatch(each -> each.distrust() == null
                && each.kind() == KeyKind.CERTIFICATE && each.fingerprint().equalsIgnoreCase(key.hex()));
        boolean distrusted = tx.signatures().keys(Viewpoint.LATEST).stream()
                .anyMatch(each -> each.distrust() != null && each.fingerprint().equalsIgnoreCase(key.hex()));
        if (distrusted) {
            throw new Refused(Refused.Kind.SHORTFALL, "The key of " + signer + " (" + key.hex() + ") is held here as one gone bad.");
        }
        if (held) {
            return "The signer's certificate is held here.";
        }
        if (accepted == null) {
            throw new Refused(Refused.Kind.SHORTFALL, "It is signed by " + signer + ", whose certificate is not held here. Compare its "
                    + "fingerprint with one you were given another way: " + key.hex()
                    + ". Then hold the certificate ('vouchsafe key trust FILE --author NAME'), or accept it for this package "
                    + "(--accept FINGERPRINT --reason TEXT).");
        }
        if (!accepted.isOf(key)) {
            throw new Refused(Refused.Kind.SHORTFALL, "The signer's certificate has the fingerprint " + key.hex() + ", not "
                    + accepted.fingerprint().strip() + ". This is not the package you were told of.");
        }
        if (accepted.reason().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say how you know that it is the right key (--reason).");
        }
        return "The analyst accepted key " + key.hex() + ": " + accepted.reason().strip();
    }
}
