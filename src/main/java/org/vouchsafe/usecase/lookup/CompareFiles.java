package org.vouchsafe.usecase.lookup;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Carriers;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.comparison.FileComparison;
import org.vouchsafe.domain.comparison.ListedFile;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.format.listing.FileListing;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.provenance.TreeComparison;
import org.vouchsafe.usecase.read.ComparedFiles;

/** From repository to package: compares the files of a source with those of what was built from it, and records the difference. */
public final class CompareFiles {
    private final Workspace workspace;
    private final Supplier<Carriers> carriers;
    private final Limits limits;

    /** @param carriers asked only when there is something to compare */
    public CompareFiles(Workspace workspace, Supplier<Carriers> carriers, Limits limits) {
        this.workspace = workspace;
        this.carriers = carriers;
        this.limits = limits;
    }

    /**
     * Compares and records it.
     *
     * @param source an archive or a listing of the source, such as a repository's tag
     * @param artefact an archive or a listing of what was shipped
     * @throws Refused when one of them is neither archive nor listing
     */
    public ComparedFiles compare(EvidenceId source, EvidenceId artefact, Actor actor, Progress progress) {
        return Guard.of(() -> {
            List<ListedFile> left = workspace.read(tx -> files(tx, source, progress));
            List<ListedFile> right = workspace.read(tx -> files(tx, artefact, progress));
            FileComparison found = TreeComparison.of(left, right);
            workspace.<Integer>write(new Entry(actor.name(), "compare files", source + " with " + artefact, ""), tx -> {
                tx.recordProvenance().compared(source, artefact, found);
                return 0;
            });
            return comparisons(source, Viewpoint.LATEST).getLast();
        });
    }

    /** Every comparison a file was part of, oldest first. */
    public List<ComparedFiles> comparisons(EvidenceId evidence, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> tx.provenance().comparisons(evidence, viewpoint).stream()
                .map(each -> new ComparedFiles(each.source(), each.artefact(), each.found(), each.recorded().at())).toList()));
    }

    private List<ListedFile> files(ReadTx tx, EvidenceId id, Progress progress) {
        Evidence evidence = tx.evidence().find(id, Viewpoint.LATEST)
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no evidence " + id + "."));
        if (evidence.size() > limits.fileBytes()) {
            throw new Refused(Refused.Kind.REQUEST, id + " " + evidence.name() + " is too large to be looked through.");
        }
        var file = new SourceFile(evidence.name(), tx.evidence().bytes(id));
        Optional<Carrier> carrier = carriers.get().recognise(file);
        if (carrier.isPresent()) {
            return unpacked(file, carrier.get(), progress);
        }
        return FileListing.read(file.bytes()).orElseThrow(() -> new Refused(Refused.Kind.REQUEST, id + " " + evidence.name()
                + " is neither an archive nor a listing of files. Import the archive, or what 'git ls-tree -r' or 'tar -t' prints."));
    }

    private List<ListedFile> unpacked(SourceFile file, Carrier carrier, Progress progress) {
        List<ListedFile> files = new ArrayList<>();
        var problems = new Problems(file.name(), limits);
        try {
            carrier.read(file, new Allowance(limits, progress::checkCancelled), new Carrier.Receiver() {
                @Override
                public void take(Member member) throws IOException {
                    files.add(new ListedFile(member.path(), digests(member.file().bytes())));
                }

                @Override
                public void message(Message message) {
                    // A mail is no tree of files; its attachments are.
                }
            }, problems);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, file.name() + " could not be unpacked: " + e.getMessage(), e);
        }
        if (!problems.list().isEmpty()) {
            // A comparison with half an archive would show differences that are none.
            throw new Refused(Refused.Kind.REQUEST,
                    file.name() + " could not be looked through whole: " + problems.list().getFirst().what());
        }
        return files;
    }

    /** SHA-256, and the name git gives the content. */
    private static Map<String, String> digests(byte[] bytes) {
        try {
            MessageDigest git = MessageDigest.getInstance("SHA-1");
            git.update(("blob " + bytes.length + "\0").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return Map.of("sha256", Sha256.of(bytes).hex(), "git", HexFormat.of().formatHex(git.digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK lacks SHA-1", e);
        }
    }
}
