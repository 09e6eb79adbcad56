package org.vouchsafe.usecase.parcel.exchange;

import java.util.List;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.StateLine;

/**
 * A package of another workspace that was taken in.
 *
 * @param evidence the file; {@code from} names who signed it
 * @param states what the other workspace holds
 */
public record HeldPackage(Evidence evidence, PackageManifest manifest, List<StateLine> states) {
    public HeldPackage {
        states = List.copyOf(states);
    }

    /** How a decision in it is called: {@code E-012/1}. */
    public String decision(int number) {
        return evidence.id() + "/" + number;
    }
}
