package org.vouchsafe.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.comparison.Aspect;
import org.vouchsafe.domain.comparison.AspectChange;
import org.vouchsafe.domain.comparison.ClaimDifference;
import org.vouchsafe.domain.comparison.Comparison;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.comparison.Side;
import org.vouchsafe.domain.comparison.StateDifference;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.quality.Field;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.Flaw;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.quality.Offender;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.domain.quality.Quality;

/** An SBOM with much to mend, and what changed since the last one. */
public final class InventoryCases {
    private static final EvidenceId FILE = new EvidenceId(41);
    private static final Field AUTHOR = field("author", "Author of the SBOM", Field.Subject.DOCUMENT, Field.Need.REQUIRED);
    private static final Field SUPPLIER = field("supplier", "Supplier", Field.Subject.COMPONENT, Field.Need.REQUIRED);
    private static final Field VERSION = field("version", "Version", Field.Subject.COMPONENT, Field.Need.REQUIRED);
    private static final Field SOURCE = field("source-code", "Source code", Field.Subject.COMPONENT, Field.Need.WHERE_IT_EXISTS);

    private InventoryCases() {}

    /** A letter about an SBOM of 1,240 components. */
    public static ReportFacts quality() {
        List<Offender> all = IntStream.range(0, 1_240).mapToObj(i -> offender("part-" + i + " 1." + i, "/components/" + i)).toList();
        Offender file = new Offender("Portal", null, Location.WHOLE_FILE);
        var author = new FieldAnswers(AUTHOR, 0, List.of(), List.of(), List.of(file));
        var version = new FieldAnswers(VERSION, 1_237, List.of(all.get(7)), List.of(all.get(8)), List.of(all.get(9)));
        var ntia = new ProfileResult("ntia-2021", "NTIA minimum elements", "July 2021", null, List.of(author,
                new FieldAnswers(SUPPLIER, 40, List.of(), List.of(), all.subList(0, 1_200)), version));
        var bsi = new ProfileResult("bsi-tr-03183-2", "BSI TR-03183-2", "2.1.0",
                "It asks for CycloneDX 1.6 or SPDX 3.0.1 or newer; this is CycloneDX JSON 1.5.",
                List.of(version, new FieldAnswers(SOURCE, 0, List.of(), List.of(), all)));
        return about(new Quality(1_240, List.of(ntia, bsi),
                List.of(new Flaw(Flaw.Kind.FLOATING, "part-3 1.3 cannot be reached from the root.", pointer("/components/3")),
                        new Flaw(Flaw.Kind.BAD_PURL, "\"pkg:npm\" is not a valid purl.", pointer("/components/5/purl")))));
    }

    /** A letter that asks for nothing. */
    public static ReportFacts fine() {
        var ntia = new ProfileResult("ntia-2021", "NTIA minimum elements", "July 2021", null,
                List.of(new FieldAnswers(AUTHOR, 1, List.of(), List.of(), List.of())));
        var bsi = new ProfileResult("bsi-tr-03183-2", "BSI TR-03183-2", "2.1.0", null, ntia.fields());
        return about(new Quality(12, List.of(ntia, bsi), List.of()));
    }

    /** Everything that can differ. */
    public static ReportFacts comparison() {
        Citation place = new Citation(FILE, pointer("/components/9"));
        var script = new AspectChange(Aspect.INSTALL_SCRIPT, null, "yes");
        List<ComponentChange> changes = List.of(
                new ComponentChange(ComponentChange.Kind.ADDED, "plain-crypto-js", null, "4.2.1", List.of(script), null, place),
                new ComponentChange(ComponentChange.Kind.REMOVED, "left-pad", "1.3.0", null, List.of(), place, null),
                new ComponentChange(ComponentChange.Kind.UPGRADED, "axios", "1.13.2", "1.14.1",
                        List.of(new AspectChange(Aspect.LICENCE, "MIT", "BUSL-1.1")), place, place),
                new ComponentChange(ComponentChange.Kind.DOWNGRADED, "lodash", "4.17.21", "4.17.20", List.of(), place, place),
                new ComponentChange(ComponentChange.Kind.OTHER_VERSION, "odd", "today", "tomorrow", List.of(), place, place),
                new ComponentChange(ComponentChange.Kind.SAME_VERSION, "esbuild", "0.25.10", "0.25.10",
                        List.of(new AspectChange(Aspect.HASH, "SHA-256 aa", "SHA-256 bb"),
                                new AspectChange(Aspect.ORIGIN, "registry.example", "mirror.example"),
                                new AspectChange(Aspect.INTEGRITY, "bound to a hash", "not bound to a hash")),
                        place, place));
        Side before = new Side("Northwind Systems/Portal@1.9",
                List.of(new Side.Inventory(FILE, "portal-1.9.cdx.json", "CycloneDX JSON 1.6", 706, true, "its graph reaches all of it")));
        Side after = new Side("Northwind Systems/Portal@2.0",
                List.of(new Side.Inventory(FILE, "portal-2.0.cdx.json", "CycloneDX JSON 1.6", 707, false,
                        "it says itself that it is incomplete")));
        return AxiosCase.about(new ReportFacts.Scope.OfComparison(new Comparison(before, after, changes, 702,
                List.of(new StateDifference("CVE-2026-0001", "axios", null, State.AFFECTED, List.of(FILE)),
                        new StateDifference("CVE-2026-0002", "lodash", State.AFFECTED, State.FIXED, List.of(FILE))),
                List.of(new ClaimDifference("CVE-2026-0001", "Northwind Systems", null, "affected", List.of(place))))));
    }

    /** Nothing differs. */
    public static ReportFacts same() {
        Side side = new Side("E-041 portal.cdx.json",
                List.of(new Side.Inventory(FILE, "portal.cdx.json", "CycloneDX JSON 1.6", 7, true, "it asserts that it is complete")));
        return AxiosCase.about(new ReportFacts.Scope.OfComparison(new Comparison(side, side, List.of(), 7, List.of(), List.of())));
    }

    private static ReportFacts about(Quality quality) {
        var header = new InventoryHeader("CycloneDX JSON", "1.5", InventoryKind.BUILD, "Portal", Instant.parse("2026-03-01T08:00:00Z"),
                null,
                1, "Northwind Systems", "Portal", "2.0", null, new Completeness(DeclaredCompleteness.UNSTATED, 1, 0, 1_239, Set.of("npm")),
                Map.of());
        return AxiosCase.about(new ReportFacts.Scope.OfInventories("E-041", List.of(new InventoryQuality(new InventoryId(1), FILE,
                "portal-2.0.cdx.json", "Northwind Systems/Portal@2.0", header, new InventoryQuality.Complete(false, "it has gaps"),
                quality))));
    }

    private static Field field(String id, String title, Field.Subject subject, Field.Need need) {
        return new Field(id, title, subject, need, "Please state: " + title + ".");
    }

    private static Offender offender(String component, String place) {
        return new Offender(component, null, pointer(place));
    }

    private static Location pointer(String text) {
        return new Location.JsonPointer(text, 1, 1);
    }
}
