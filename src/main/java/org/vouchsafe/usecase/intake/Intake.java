package org.vouchsafe.usecase.intake;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.ImportOptions;
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

    /** Evidence with these bytes that was not withdrawn; null when there is none. */
    @Nullable
    Evidence held(ReadTx tx, Sha256 sha256) {
        return tx.evidence().withBytes(sha256).stream().filter(each -> each.withdrawn() == null).findFirst().orElse(null);
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
