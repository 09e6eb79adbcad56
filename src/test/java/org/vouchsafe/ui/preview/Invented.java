package org.vouchsafe.ui.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.Overview;
import org.vouchsafe.usecase.read.SearchHit;
import org.vouchsafe.usecase.read.WorkspaceSummary;

/** A small invented portfolio, the one of the design pictures. */
public final class Invented {
    /** The moment at which everything is looked at. */
    public static final Instant NOW = Instant.parse("2026-04-04T11:00:00Z");

    private static final List<Overview.Column> COLUMNS = List.of(
            new Overview.Column("axios", "GHSA-fw8c-xr5c-95f9", true), new Overview.Column("plain-crypto-js", "GHSA-2x9r-77aa-01bc", true),
            new Overview.Column("", "CVE-2026-1180", false), new Overview.Column("", "CVE-2026-2204", false),
            new Overview.Column("", "CVE-2025-9931", false));

    private Invented() {}

    public static Overview overview() {
        List<Overview.Row> rows = List.of(
                row("Northwind Systems", "Portal", "2.0", "Web team", 1, "AANNN"),
                row("Northwind Systems", "Portal", "2.1", "Plant IT", 2, "FFNAN"),
                row("Northwind Systems", "Billing", "7.3", null, 3, "CNNNU"),
                row("Halden Instruments", "Gauge Cloud", "4.4", "Plant IT", 4, "AANNN"),
                row("Halden Instruments", "Gauge Edge", "3.2", "Plant IT", 5, "NNNNF"),
                row("Rothko Werke GmbH", "Turbine Console", "11.0", "Plant IT", 6, "CUNAN"),
                row("Rothko Werke GmbH", "Turbine Console", "11.1", "Plant IT", 7, "FFNFN"),
                row("Pelago Marine", "Bridge OS", "5.6", null, 8, "UUN.N"));
        return new Overview(6, 12, 24, 214, COLUMNS, rows, inbox(), NOW.minusSeconds(214 * 86_400L), NOW.minusSeconds(3 * 86_400L),
                NOW.minusSeconds(2 * 86_400L));
    }

    public static List<InboxItem> inbox() {
        List<InboxItem> items = new ArrayList<>();
        items.add(item(InboxItem.Kind.CONTRADICTION, "Billing 7.3", "Northwind Systems",
                "Claims \"component not present\"; its SBOM lists axios 1.14.1.",
                position("Northwind Systems", "Billing", "7.3", null, 3, COLUMNS.getFirst(), 'C')));
        items.add(item(InboxItem.Kind.CONTRADICTION, "Turbine Console 11.0", "Rothko Werke GmbH",
                "Claims fixed; lockfile still resolves 1.14.1.",
                position("Rothko Werke GmbH", "Turbine Console", "11.0", "Plant IT", 6, COLUMNS.getFirst(), 'C')));
        items.add(item(InboxItem.Kind.UNKNOWN, "Bridge OS 5.6", "Pelago Marine", "No inventory received.",
                position("Pelago Marine", "Bridge OS", "5.6", null, 8, COLUMNS.getFirst(), 'U')));
        items.add(item(InboxItem.Kind.UNKNOWN, "Turbine Console 11.0", "Rothko Werke GmbH", "plain-crypto-js: version unknown.",
                position("Rothko Werke GmbH", "Turbine Console", "11.0", "Plant IT", 6, COLUMNS.get(1), 'U')));
        items.add(new InboxItem("E-77", InboxItem.Kind.UNPLACED_EVIDENCE, "rw-2026-014.csaf.json", "Rothko Werke GmbH",
                "Claim matched no release: product \"TC-11\" is not known.", null, new EvidenceId(77)));
        return items;
    }

    public static WorkspaceSummary summary() {
        return new WorkspaceSummary(java.nio.file.Path.of("axios-2026.vouchsafe"), false, null, 1, 6, 12, 24, 214, 40, 9_800, 120, 18, 3,
                NOW.minusSeconds(2 * 86_400L), 1_204, "ab".repeat(32));
    }

    public static List<SearchHit> search(String text, int limit) {
        return List.of(new SearchHit(SearchHit.Kind.RELEASE, "Portal 2.0", "Northwind Systems", "Northwind Systems/Portal@2.0"),
                new SearchHit(SearchHit.Kind.COMPONENT, "axios 1.14.1", "npm, in 4 releases", "41"),
                new SearchHit(SearchHit.Kind.ADVISORY, "GHSA-fw8c-xr5c-95f9", "axios, malicious", "GHSA-fw8c-xr5c-95f9"));
    }

    private static InboxItem item(InboxItem.Kind kind, String title, String subtitle, String text, PositionRow row) {
        return new InboxItem(row.releaseId().value() + " " + row.position().advisory(), kind, title, subtitle, text, row, null);
    }

    private static Overview.Row row(String supplier, String product, String release, @Nullable String owner, long id, String states) {
        List<@Nullable PositionRow> cells = new ArrayList<>();
        for (int i = 0; i < states.length(); i++) {
            cells.add(states.charAt(i) == '.' ? null : position(supplier, product, release, owner, id, COLUMNS.get(i), states.charAt(i)));
        }
        return new Overview.Row(supplier, product, release, owner, java.util.Collections.unmodifiableList(cells));
    }

    /** A position; {@code A}, {@code U}, {@code F}, {@code N} for the states, {@code C} for a contradicted unknown. */
    public static PositionRow position(String supplier, String product, String release, @Nullable String owner, long id,
            Overview.Column advisory, char state) {
        State shown = switch (state) {
            case 'A' -> State.AFFECTED;
            case 'F' -> State.FIXED;
            case 'N' -> State.NOT_AFFECTED;
            default -> State.UNKNOWN;
        };
        boolean contradicted = state == 'C';
        ReasonCode reason = shown != State.UNKNOWN ? null : contradicted ? ReasonCode.CONTRADICTED : ReasonCode.NO_EVIDENCE;
        Basis basis = shown == State.UNKNOWN ? Basis.NONE : Basis.CORROBORATED;
        List<Contradiction> contradictions = contradicted
                ? List.of(new Contradiction(ContradictionCode.ABSENT_BUT_PRESENT,
                        "The supplier says the component is not present; build SBOM E-041 lists axios 1.14.1.", false, places()))
                : List.of();
        Position position = new Position(new ReleaseId(id), advisory.advisory(), List.of("MAL-2026-2307"), advisory.malicious(),
                List.of("pkg:npm/axios@1.14.1"), shown, basis, reason,
                contradicted || shown == State.AFFECTED ? InventoryVerdict.PRESENT_AFFECTED : InventoryVerdict.ABSENT_COMPLETE, List.of(),
                contradictions, false, shown, basis, null, List.of(new EvidenceId(41), new EvidenceId(52)), new Recorded(41, NOW), checks(),
                null, null);
        return new PositionRow(supplier, product, release, new ReleaseId(id), owner, Criticality.HIGH, List.of("Production", "EU"),
                advisory.title(), position);
    }

    private static List<Citation> places() {
        return List.of(new Citation(new EvidenceId(52), new Location.JsonPointer("/statements/0/status", 17, 5)),
                new Citation(new EvidenceId(41), new Location.JsonPointer("/components/41", 4117, 5)));
    }

    private static List<Check> checks() {
        return List.of(
                new Check("LISTED", "Does an inventory list the package?",
                        "Yes, axios 1.14.1, reached through billing > @nw/http > axios.", Check.Outcome.FAILED,
                        List.of(places().getLast())),
                new Check("COVERS", "Does the claim name this release?", "Yes, through \"all 7.x\". No exact claim exists.",
                        Check.Outcome.PASSED, List.of(places().getFirst())),
                new Check("NEWER", "Is the claim newer than the inventory?", "Yes, by 2 days. No newer inventory was sent.",
                        Check.Outcome.INFORMATION, List.of()),
                new Check("LOCKFILE", "Does the lockfile agree?", "No lockfile received.", Check.Outcome.UNDETERMINED, List.of()));
    }
}
