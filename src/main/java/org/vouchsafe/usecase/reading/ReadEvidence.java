package org.vouchsafe.usecase.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.carriage.Carriages;
import org.vouchsafe.usecase.inventory.JudgedInventories;
import org.vouchsafe.usecase.original.ShownOriginal;
import org.vouchsafe.usecase.original.TextOf;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.OriginalText;
import org.vouchsafe.usecase.register.RegisterIndex;

/** The evidence register and the originals. */
public final class ReadEvidence {
    /** Bytes of an original that are shown; nobody scrolls through more, and the whole can be extracted. */
    private static final int MOST_SHOWN = 32 << 20;
    private final Workspace workspace;
    private final Positions positions;

    public ReadEvidence(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** All evidence visible from the viewpoint, in order of its number. */
    public List<EvidenceRow> rows(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> rows(tx, positions.within(tx, viewpoint), viewpoint)));
    }

    static List<EvidenceRow> rows(ReadTx tx, PositionSet all, Viewpoint viewpoint) {
        Map<EvidenceId, Integer> uses = all.usesOfEvidence();
        RegisterIndex register = all.register();
        List<Evidence> evidence = tx.evidence().all(viewpoint);
        var carriages = new Carriages(tx, viewpoint, evidence);
        return evidence.stream().map(each -> new EvidenceRow(each,
                each.placedAt() == null ? null : register.release(each.placedAt()).map(register::place).orElse(null),
                uses.getOrDefault(each.id(), 0), carriages.of(each.id()), carriages.in(each.id()))).toList();
    }

    /** What a mail says of itself; empty when the evidence is no mail. */
    public Optional<Message> message(EvidenceId evidence) {
        return Guard.of(() -> workspace.read(tx -> tx.carriers().message(known(tx, evidence).id(), Viewpoint.LATEST)));
    }

    /** Problems found when it was read, without those that were settled by what else is held since. */
    public List<Problem> problems(EvidenceId evidence) {
        return Guard.of(() -> workspace.read(tx -> {
            List<Problem> found = tx.evidence().problems(known(tx, evidence).id());
            List<Problem> open = JudgedInventories.mayBeSettled(found) ? new JudgedInventories(tx, Viewpoint.LATEST).open(evidence, found)
                    : found;
            return Stream.concat(open.stream(), tx.mappings().problems(evidence, Viewpoint.LATEST).stream()).toList();
        }));
    }

    /** The original as text, whole (up to a limit of lines); hex dump lines for what is not text. */
    public OriginalText original(EvidenceId evidence) {
        return Guard.of(() -> workspace.read(tx -> shown(tx, evidence).whole()));
    }

    /** The lines around a cited place. */
    public OriginalText excerpt(Citation citation, int linesAround) {
        return Guard.of(() -> workspace.read(tx -> shown(tx, citation.evidence()).around(citation.location(), linesAround)));
    }

    /**
     * Writes the original, byte for byte.
     *
     * @throws Refused when the target is there already or cannot be written
     */
    public void extract(EvidenceId evidence, Path target) {
        Guard.of(() -> workspace.read(tx -> {
            known(tx, evidence);
            Path folder = target.toAbsolutePath().getParent();
            if (Files.isDirectory(target)) {
                throw new Refused(Refused.Kind.REQUEST, target + " is a folder. Name the file to write.");
            }
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refused(Refused.Kind.REQUEST, "The folder " + folder + " does not exist. Make it first, or choose another.");
            }
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                tx.evidence().extract(evidence, out);
            } catch (FileAlreadyExistsException e) {
                throw new Refused(Refused.Kind.REQUEST, target + " is there already. Choose another name.", e);
            } catch (IOException e) {
                throw new Refused(Refused.Kind.ENVIRONMENT, target + " cannot be written: " + FileFailure.words(e) + ".", e);
            }
            return evidence;
        }));
    }

    private static ShownOriginal shown(ReadTx tx, EvidenceId id) {
        Evidence evidence = known(tx, id);
        if (evidence.size() > MOST_SHOWN) {
            return ShownOriginal.of(id, evidence.name(), tx.evidence().head(id, MOST_SHOWN));
        }
        byte[] bytes = tx.evidence().bytes(id);
        Optional<Message> message = tx.carriers().message(id, Viewpoint.LATEST);
        return message.isPresent() && TextOf.bytes(bytes).isEmpty() ? ShownOriginal.ofMessage(id, evidence.name(), message.get())
                : ShownOriginal.of(id, evidence.name(), bytes);
    }

    private static Evidence known(ReadTx tx, EvidenceId id) {
        return tx.evidence().find(id, Viewpoint.LATEST)
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no evidence " + id + "."));
    }
}
