package org.vouchsafe.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.report.ReportedChange.Cause;
import org.vouchsafe.report.ReportedChange.Earlier;
import org.vouchsafe.report.ReportedChange.Growth;
import org.vouchsafe.report.ReportedChange.Known;
import org.vouchsafe.report.ReportedChange.Moved;

/** What became different since revision 1 of the incident report. */
final class ChangeCase {
    private ChangeCase() {}

    /** A state that came, one that went, and two that are different, one of them by other rules alone. */
    static ReportFacts changes() {
        return about(List.of(
                new Moved(null, kept(State.AFFECTED, Basis.INVENTORY, null), Cause.FACTS, List.of(new EvidenceId(45))),
                new Moved(kept(State.NOT_AFFECTED, Basis.CLAIM, null), kept(State.UNKNOWN, Basis.NONE, ReasonCode.CONTRADICTED), Cause.BOTH,
                        List.of(new EvidenceId(38), new EvidenceId(41))),
                new Moved(kept(State.UNKNOWN, Basis.NONE, ReasonCode.NO_EVIDENCE), kept(State.FIXED, Basis.INVENTORY, null), Cause.RULES,
                        List.of(new EvidenceId(39))),
                new Moved(kept(State.AFFECTED, Basis.CORROBORATED, null), null, Cause.FACTS, List.of())), Growth.GROWN);
    }

    /** Nothing is different, and the log is another one. */
    static ReportFacts nothing() {
        return about(List.of(), Growth.ANOTHER_LOG);
    }

    private static ReportFacts about(List<Moved> moved, Growth growth) {
        Earlier earlier = new Earlier("VS-2026-0017-1", "Incident assurance report: axios", Instant.parse("2026-04-01T18:00:00Z"),
                Instant.parse("2026-04-01T17:00:00Z"), "Vouchsafe assessment rules 1", "Vouchsafe assessment rules 1", 1_390,
                "9f4c".repeat(16),
                Known.KEPT);
        ReportedLog.Entry entry = new ReportedLog.Entry(1_391, new Recorded(1_391, Instant.parse("2026-04-02T09:00:00Z")), "R. Lindqvist",
                "import", "E-045 gauge-hub-5.0.2.cdx.xml", "Asked after the incident", "ab".repeat(32), List.of());
        return AxiosCase.about(new ReportFacts.Scope.OfChange(
                new ReportedChange(earlier, moved, 3, growth, List.of(entry), List.of("cd".repeat(32), "ef".repeat(32)))));
    }

    private static KeptState kept(State state, Basis basis, @Nullable ReasonCode reason) {
        return new KeptState(AxiosCase.BILLING_73, "Northwind Systems", "Billing 7.3", AxiosCase.AXIOS, state, basis, reason,
                reason == ReasonCode.CONTRADICTED, false);
    }
}
