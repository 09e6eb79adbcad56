package org.vouchsafe.seal.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.AuditState;

/** Holds the logs that several reports state against each other: does the later continue the earlier? */
public final class LogAgreement {
    private static final String KIND = "audit log of two reports";

    private LogAgreement() {}

    /** A report that was verified and did not fail, with what it states of the log. */
    public record Stating(String file, Verdict verdict, AuditState audit) {}

    /** A verdict on each report and the next later one; nothing when fewer than two state a log. */
    public static List<Verification> between(List<Stating> reports) {
        List<Stating> ordered = reports.stream().filter(each -> each.audit().size() != null && each.audit().root() != null)
                .sorted(Comparator.comparing(each -> each.audit().size())).toList();
        List<Verification> found = new ArrayList<>();
        for (int i = 0; i + 1 < ordered.size(); i++) {
            found.add(onTheWordOf(ordered.get(i), ordered.get(i + 1)));
        }
        return found;
    }

    /** What two reports say is worth no more than they are themselves. */
    private static Verification onTheWordOf(Stating older, Stating newer) {
        Verification found = between(older, newer);
        boolean sure = older.verdict() == Verdict.PASSED && newer.verdict() == Verdict.PASSED;
        return sure || found.verdict() != Verdict.PASSED ? found
                : row(found.file(), Verdict.INDETERMINATE, found.reasons().getFirst()
                        + " Of a report that says so something is open, see above.");
    }

    private static Verification between(Stating older, Stating newer) {
        String files = older.file() + ", " + newer.file();
        long size = older.audit().size() == null ? 0 : older.audit().size();
        long later = newer.audit().size() == null ? 0 : newer.audit().size();
        String root = String.valueOf(older.audit().root());
        if (size == later) {
            return root.equals(newer.audit().root())
                    ? row(files, Verdict.PASSED, "Both state the same log of " + size + " entries.")
                    : row(files, Verdict.FAILED, "Both state a log of " + size
                            + " entries, but not the same: entries were changed, or the reports are of two workspaces.");
        }
        AuditState.Earlier proof = newer.audit().earlier().stream().filter(each -> each.size() == size).findFirst().orElse(null);
        if (proof == null) {
            return row(files, Verdict.INDETERMINATE, "The later report carries no proof from a log of " + size
                    + " entries, so these files alone do not show whether its log continues the earlier one. Whoever has the workspace can tell: "
                    + "vouchsafe audit verify --size " + size + " --root " + root + ".");
        }
        boolean holds = proof.root().equals(root)
                && LogConsistency.holds(size, root, later, String.valueOf(newer.audit().root()), proof.hashes());
        return holds
                ? row(files, Verdict.PASSED, "The log of " + later + " entries continues that of " + size
                        + ": no entry of the earlier report's log was changed, removed or moved.")
                : row(files, Verdict.FAILED, "The log of " + later + " entries does not continue that of " + size
                        + ": entries were changed, removed or moved, or the reports are of two workspaces.");
    }

    private static Verification row(String files, Verdict verdict, String reason) {
        return Verification.without(files, KIND, verdict, reason);
    }
}
