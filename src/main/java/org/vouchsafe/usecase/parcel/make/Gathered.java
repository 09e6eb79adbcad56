package org.vouchsafe.usecase.parcel.make;

import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.report.NewReport;
import org.vouchsafe.usecase.parcel.PackageManifest.Role;
import org.vouchsafe.usecase.publish.Composing;

/**
 * What goes into a package, but for the originals and what is made of the whole.
 *
 * @param viewpoint that sees as far as the cut
 * @param files what was written, in the order in which it stands in the package
 * @param reports what is to be recorded of the reports
 * @param leftOut what could not be put in and why, in sentences
 * @param notices what the user should know, in sentences
 */
record Gathered(Composing.Cut cut, Viewpoint viewpoint, Scoped scoped, List<PositionRow> positions, List<EvidenceRow> evidence,
        Map<String, Written> files, List<NewReport> reports, List<String> leftOut, List<String> notices) {
    /** A file that was written: what it is, and what about. */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(Role role, String about, byte[] bytes) {}

    Gathered {
        positions = List.copyOf(positions);
        evidence = List.copyOf(evidence);
        reports = List.copyOf(reports);
        leftOut = List.copyOf(leftOut);
        notices = List.copyOf(notices);
    }
}
