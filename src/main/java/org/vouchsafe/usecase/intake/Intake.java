package org.vouchsafe.usecase.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.evidence.Withdrawal;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.signature.Deliveries;

/** The rules of one import: how files are read, what is kept, where it belongs, and which positions it can change. */
record Intake(FileReading reading, Recording recording, Keeping keeping, Outcomes outcomes, Placing.Asked asked, Provenance provenance,
        Touched touched, Deliveries deliveries, LookUp.Looking looking) {

    static Intake of(FileReading reading, Positions positions, ImportOptions options, LookUp.Looking looking) {
        var asked = new Placing.Asked(options.supplier(), options.product(), options.release());
        return new Intake(reading, new Recording(asked), new Keeping(options.mode()), new Outcomes(options.mode()), asked,
                Provenance.of(options), new Touched(positions), new Deliveries(), looking);
    }

    /** Evidence with these bytes, one that counts before one that an analyst withdrew; null when there is none, or its import was undone. */
    @Nullable
    Evidence held(ReadTx tx, Sha256 sha256) {
        // What was disposed of is not held: that it comes again is a new receipt.
        List<Evidence> same = tx.evidence().withBytes(sha256).stream().filter(each -> !tx.disposals().isDone(each.id())).toList();
        return same.stream().filter(each -> each.withdrawn() == null).findFirst()
                .or(() -> same.stream().filter(each -> withdrawal(tx, each).isPresent()).findFirst()).orElse(null);
    }

    private static Optional<Withdrawal> withdrawal(ReadTx tx, Evidence held) {
        return tx.evidence().withdrawal(held.id()).filter(each -> each.cause() == Withdrawal.Cause.SAID);
    }

    /** Whether it can be told at once what became of bytes that are held: they are not to be placed, or must not be. */
    boolean isSettled(Evidence held) {
        return !asked.namesRelease() || held.withdrawn() != null;
    }

    /**
     * What became of bytes that are held already. What was withdrawn stays so: that somebody sends it again is no reason to believe it.
     *
     * @param place where it was placed now, in words; null when it was not
     */
    FileOutcome cameAgain(ReadTx tx, FileWalk.Found found, Evidence held, @Nullable String place) {
        Recorded withdrawn = held.withdrawn();
        if (withdrawn == null) {
            deliveries.cameAgain(held.id(), found.shown(), found.among());
            return Outcomes.alreadyHeld(found, held, place);
        }
        return Outcomes.heldWithdrawn(found, held, withdrawn, tx.evidence().withdrawal(held.id()).orElseThrow());
    }

    /** Remembers the positions this file can change; must be called before it is recorded. */
    void remember(ReadTx tx, ReadFile file, @Nullable Evidence held) {
        if (held == null && !asked.namesRelease()) {
            touched.by(file, tx);
        } else {
            // A placement can change what a document speaks of, and so anything.
            touched.byAnything(tx);
        }
    }
}
