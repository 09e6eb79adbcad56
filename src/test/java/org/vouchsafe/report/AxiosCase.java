package org.vouchsafe.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.position.Remark;
import org.vouchsafe.domain.position.RemarkCode;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.DeploymentId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.report.Document.Tlp;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.ReportFacts.ReportedAnswers;
import org.vouchsafe.report.ReportFacts.ReportedPosition;

/** A small believable case, built by hand: the axios incident seen by a customer of five suppliers. */
public final class AxiosCase {
    public static final String AXIOS = "GHSA-fw8c-xr5c-95f9";
    public static final Instant CUT_OFF = Instant.parse("2026-04-02T13:00:00Z");
    public static final ReleaseId BILLING_73 = new ReleaseId(2);
    public static final SupplierId NORTHWIND = new SupplierId(1);

    private final List<Supplier> suppliers = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<Deployment> deployments = new ArrayList<>();
    private final List<EvidenceRow> evidence = new ArrayList<>();
    private final List<ReportedPosition> positions = new ArrayList<>();
    private final List<WhereRow> where = new ArrayList<>();

    private AxiosCase() {
        register();
        evidence();
        positions();
        where();
    }

    /** The whole portfolio towards axios. */
    public static ReportFacts incident() {
        AxiosCase made = new AxiosCase();
        return made.facts(new ReportFacts.Scope.OfAdvisory(AXIOS), made.positions, Imprint.Status.FINAL);
    }

    /** The evidence and imprint of the case, about something else. */
    static ReportFacts about(ReportFacts.Scope scope) {
        return new AxiosCase().facts(scope, List.of(), Imprint.Status.FINAL);
    }

    /** Billing 7.3. */
    public static ReportFacts release() {
        AxiosCase made = new AxiosCase();
        return made.facts(new ReportFacts.Scope.OfRelease(BILLING_73),
                made.positions.stream().filter(each -> each.row().releaseId().equals(BILLING_73)).toList(), Imprint.Status.FINAL);
    }

    /** A release that is retired and affected. */
    static ReportFacts retired() {
        AxiosCase made = new AxiosCase();
        ReportedPosition chosen = made.positions.stream().filter(each -> each.row().release().equals("2.9")).findFirst().orElseThrow();
        return made.facts(new ReportFacts.Scope.OfRelease(chosen.row().releaseId()), List.of(chosen), Imprint.Status.FINAL);
    }

    /** Northwind Systems, as a draft. */
    public static ReportFacts supplier() {
        AxiosCase made = new AxiosCase();
        return made.facts(new ReportFacts.Scope.OfSupplier(NORTHWIND),
                made.positions.stream().filter(each -> each.row().supplier().equals("Northwind Systems")).toList(), Imprint.Status.DRAFT);
    }

    /** A workspace in which nothing is held but the register. */
    public static ReportFacts nothing() {
        AxiosCase made = new AxiosCase();
        Imprint known = made.imprint(Imprint.Status.FINAL);
        Imprint imprint = new Imprint(known.reportId(), 1, new Succession.First(), known.status(), Tlp.CLEAR, known.preparer(), null, null,
                known.cutOff(),
                known.generatedAt(), Viewpoint.LATEST, known.criteria(), known.programVersion(), List.of(), 0,
                "e3b0c44298fc1c149afbf4c8996fb924"
                        + "27ae41e4649b934ca495991b7852b855");
        return new ReportFacts(new ReportFacts.Scope.OfAdvisory("CVE-2026-0001"), imprint, made.portfolio(), List.of(), List.of(),
                List.of(),
                List.of(), List.of());
    }

    private ReportFacts facts(ReportFacts.Scope scope, List<ReportedPosition> chosen, Imprint.Status status) {
        ReportedAdvisory axios = new ReportedAdvisory(AXIOS, List.of("MAL-2026-2307"), "axios", true, List.of(record()),
                List.of(new ReportFacts.RecordAt(record(), new EvidenceId(36))));
        return new ReportFacts(scope, imprint(status), portfolio(), chosen, List.of(axios), evidence, where, List.of(answers()))
                .asking(List.of(new ReportFacts.ReportedRequest("Q-2026-003", "Northwind Systems", List.of("Billing"),
                        Instant.parse("2026-04-01T10:00:00Z"), LocalDate.of(2026, 4, 6), List.of())));
    }

    private static AdvisoryRecord record() {
        return new AdvisoryRecord(AXIOS,
                List.of("MAL-2026-2307"), "Malicious code in axios 1.14.1 and 0.30.4", null, Instant.parse("2026-03-31T02:07:58Z"),
                Instant.parse("2026-03-31T18:20:00Z"), null, List.of("CWE-506"), "critical", List.of());
    }

    private Portfolio portfolio() {
        return new Portfolio(suppliers, products, releases, deployments);
    }

    private Imprint imprint(Imprint.Status status) {
        return new Imprint("VS-2026-0017", 2, new Succession.Replacing("revision 1 of 1 Apr 2026"), status, Tlp.AMBER,
                "R. Lindqvist, Assurance", "Internal audit",
                "Group audit committee", CUT_OFF, CUT_OFF.plusSeconds(1260), new Viewpoint(CUT_OFF, null),
                new Imprint.Criteria("Vouchsafe assessment rules 1", Sha256.of(new byte[] {1}),
                        List.of(new Imprint.PolicyLine("absence", "graph"), new Imprint.PolicyLine("claims", "all"))),
                "0.1.0", List.of(new Imprint.AdvisoryData("OSV npm", 21_418, Instant.parse("2026-03-31T18:20:00Z"))), 1482,
                Sha256.of(new byte[] {2}).hex());
    }

    private void register() {
        supplier(1, "Northwind Systems", "security@northwind.example");
        supplier(2, "Halden Instruments", "psirt@halden.example");
        supplier(3, "Rothko Werke GmbH", "produktsicherheit@rothko.example");
        supplier(4, "Pelago Marine", "it@pelago.example");
        supplier(5, "Ostara Medical", "quality@ostara.example");
        product(1, 1, "Billing");
        product(2, 1, "Portal");
        product(3, 2, "Gauge Hub");
        product(4, 3, "Werkstatt Cloud");
        product(5, 4, "Fleet Desk");
        product(6, 5, "Ward Console");
        release(1, 1, "7.2", "2026-02-10", ReleaseStatus.SUPERSEDED);
        release(2, 1, "7.3", "2026-03-31", ReleaseStatus.IN_USE);
        release(3, 2, "2.0", "2026-03-12", ReleaseStatus.IN_USE);
        release(4, 2, "2.1", "2026-04-01", ReleaseStatus.IN_USE);
        release(5, 3, "5.0.2", "2026-03-31", ReleaseStatus.IN_USE);
        release(6, 4, "2026.1", null, ReleaseStatus.IN_USE);
        release(7, 5, "12", "2025-11-03", ReleaseStatus.IN_USE);
        release(8, 6, "3.4.1", "2026-01-20", ReleaseStatus.IN_USE);
        release(9, 6, "2.9", "2024-06-02", ReleaseStatus.RETIRED);
        deployment(1, 2, "production", "Payments platform", Criticality.CRITICAL, List.of("Retail Bank", "Leasing"));
        deployment(2, 2, "staging", "Payments platform", Criticality.LOW, List.of());
        deployment(3, 3, "production", "Customer web", Criticality.HIGH, List.of());
        deployment(4, 5, "plant network", null, Criticality.HIGH, List.of());
        deployment(5, 8, "hospital group", "Clinical IT", Criticality.CRITICAL, List.of("St. Brigid"));
    }

    private void evidence() {
        evidence.add(new EvidenceRow(new Evidence(new EvidenceId(36), "GHSA-fw8c-xr5c-95f9.json",
                Sha256.of("GHSA-fw8c-xr5c-95f9.json".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 1_992, DocumentKind.ADVISORY,
                "OSV 1.7.4",
                new Origin(Instant.parse("2026-03-31T09:12:00Z"), "advisory feed", "advisory feed", "Morning alert"),
                new Recorded(36, Instant.parse("2026-03-31T09:12:00Z")), "R. Lindqvist", SignatureVerdict.NONE, null, null, 0, null), null,
                5));
        evidence(38, "billing-7.3.cdx.json", DocumentKind.INVENTORY, "CycloneDX JSON 1.6", 2, "Northwind Systems / Billing 7.3", "portal",
                SignatureVerdict.PASSED, 418_220, 4, 0);
        evidence(39, "portal-2.1.package-lock.json", DocumentKind.INVENTORY, "npm package-lock.json 3", 4, "Northwind Systems / Portal 2.1",
                "portal", SignatureVerdict.NONE, 1_204_118, 1, 0);
        evidence(41, "billing-7.vex.json", DocumentKind.CLAIMS, "OpenVEX 0.2.0", 2, "Northwind Systems / Billing", "e-mail",
                SignatureVerdict.NONE, 2_114, 2, 0);
        evidence(44, "halden-2026-04.csaf.json", DocumentKind.CLAIMS, "CSAF 2.0 VEX", 5, "Halden Instruments / Gauge Hub 5.0.2", "e-mail",
                SignatureVerdict.INDETERMINATE, 9_870, 1, 0);
        evidence(45, "gauge-hub-5.0.2.cdx.xml", DocumentKind.INVENTORY, "CycloneDX XML 1.5", 5, "Halden Instruments / Gauge Hub 5.0.2",
                "e-mail",
                SignatureVerdict.NONE, 88_410, 1, 2);
        evidence(47, "ward-console.cdx.json", DocumentKind.INVENTORY_WITH_CLAIMS, "CycloneDX JSON 1.6", 8,
                "Ostara Medical / Ward Console 3.4.1", "portal", SignatureVerdict.PASSED, 640_002, 1, 0);
        evidence(52, "answers-northwind.xlsx", DocumentKind.ANSWERS, "Vouchsafe questionnaire 1", 2, "Northwind Systems", "e-mail",
                SignatureVerdict.NONE, 21_554, 0, 0);
    }

    private void positions() {
        Citation sbom = cite(38, "/components/41", 4118);
        Citation vex = cite(41, "/statements/0", 14);
        contradicted(sbom, vex);
        position(3, State.NOT_AFFECTED, Basis.CLAIM, null, InventoryVerdict.NO_INVENTORY, List.of(), List.of(41L),
                List.of(claim(ClaimStatus.NOT_AFFECTED, "not_affected", Justification.COMPONENT_NOT_PRESENT, 41, "/statements/1", 29,
                        "pkg:generic/portal@2.0", "Portal 2.0 was built on 12 March, before the incident.")),
                List.of(check("INVENTORY", "Is an inventory of this release held?", "No.", Check.Outcome.UNDETERMINED),
                        check("CLAIM", "Does the supplier say something?", "Yes, it says not affected: component not present.",
                                Check.Outcome.PASSED, cite(41, "/statements/1", 29))),
                null);
        position(4, State.FIXED, Basis.INVENTORY, null, InventoryVerdict.PRESENT_UNAFFECTED, List.of("pkg:npm/axios@1.15.0"), List.of(39L),
                List.of(), List.of(check("LISTED", "Does an inventory list the package?", "Yes, axios 1.15.0.", Check.Outcome.INFORMATION,
                        cite(39, "/packages/node_modules~1axios", 911)),
                        check("RANGE", "Is that version affected?", "No, 1.15.0 is in no affected range.", Check.Outcome.PASSED),
                        check("EARLIER", "Was an earlier release affected?",
                                "Yes, Portal 2.0 listed an affected version before it was replaced.",
                                Check.Outcome.INFORMATION)),
                "The lockfile of npm lists 1,118 packages, direct and transitive; all have a version. Advisory data: npm, 2 days old.");
        position(5, State.AFFECTED, Basis.CORROBORATED, null, InventoryVerdict.PRESENT_AFFECTED, List.of("pkg:npm/axios@1.14.1"),
                List.of(44L, 45L), List.of(claim(ClaimStatus.AFFECTED, "known_affected", null, 44, "/vulnerabilities/0", 77,
                        "Gauge Hub 5.0.2", null)),
                List.of(check("LISTED", "Does an inventory list an affected version?",
                        "Yes, axios 1.14.1, reached through gauge-hub > @halden/net.",
                        Check.Outcome.FAILED, cite(45, "/bom/components/component[17]", 312))),
                null);
        position(6, State.UNKNOWN, Basis.NONE, ReasonCode.NO_EVIDENCE, InventoryVerdict.NO_INVENTORY, List.of(), List.of(), List.of(),
                List.of(check("INVENTORY", "Is an inventory of this release held?", "No.", Check.Outcome.UNDETERMINED)), null);
        decided();
        position(9, State.AFFECTED, Basis.INVENTORY, null, InventoryVerdict.PRESENT_AFFECTED, List.of("pkg:npm/axios@0.30.4"), List.of(),
                List.of(), List.of(), null);
    }

    private void contradicted(Citation sbom, Citation vex) {
        Position position = new Position(BILLING_73, AXIOS, List.of("MAL-2026-2307"), true, List.of("pkg:npm/axios@1.14.1"), State.UNKNOWN,
                Basis.NONE, ReasonCode.CONTRADICTED, InventoryVerdict.PRESENT_AFFECTED,
                List.of(new Remark(RemarkCode.INSTALL_TIME_EXECUTION,
                        "The justification does not count, because the code ran at installation.",
                        List.of(vex))),
                List.of(new Contradiction(ContradictionCode.ABSENT_BUT_PRESENT,
                        "The supplier states “component not present”, but the SBOM built on 31 Mar 2026, 02:47 UTC lists axios 1.14.1 through "
                                + "@nw/http 5.1.0.",
                        false, List.of(vex, sbom))),
                false, State.UNKNOWN, Basis.NONE, null, List.of(new EvidenceId(38), new EvidenceId(41)),
                new Recorded(1402, Instant.parse("2026-04-02T09:12:00Z")),
                List.of(check("LISTED", "Does an inventory list the package?",
                        "Yes, axios 1.14.1 at /components/41, reached through billing > "
                                + "@nw/http > axios.",
                        Check.Outcome.FAILED, sbom),
                        check("CLAIM", "Does the supplier say something?", "Yes, it says not affected: component not present.",
                                Check.Outcome.PASSED, vex),
                        check("AGREE", "Do claim and inventory agree?", "No. The claim says absent, the inventory lists it.",
                                Check.Outcome.FAILED, vex, sbom)),
                null, null);
        add(position, List.of(claim(ClaimStatus.NOT_AFFECTED, "not_affected", Justification.COMPONENT_NOT_PRESENT, 41, "/statements/0", 14,
                "pkg:generic/billing@7", "Billing does not ship axios.")));
    }

    private void decided() {
        Decision decision = new Decision(new DecisionId(3), new ReleaseId(8), AXIOS, State.NOT_AFFECTED,
                "Build log and proxy log of the vendor show that 1.14.0 was installed.", "component_not_present",
                List.of(new EvidenceId(47)),
                LocalDate.parse("2026-06-30"), "R. Lindqvist", new Recorded(1390, Instant.parse("2026-04-01T16:00:00Z")), null);
        Position position = new Position(new ReleaseId(8), AXIOS, List.of("MAL-2026-2307"), true, List.of("pkg:npm/axios"),
                State.NOT_AFFECTED,
                Basis.DECISION, null, InventoryVerdict.EXPOSED, List.of(), List.of(), false, State.UNKNOWN, Basis.NONE, decision,
                List.of(new EvidenceId(47)), new Recorded(1390, Instant.parse("2026-04-01T16:00:00Z")),
                List.of(check("RANGE", "Does the declared range admit an affected version?", "Yes, ^1.14.0 admits 1.14.1.",
                        Check.Outcome.FAILED, cite(47, "/components/7", 204))),
                null, null);
        add(position, List.of());
    }

    private void where() {
        where.add(new WhereRow("Northwind Systems", "Billing", "7.3", BILLING_73, "axios 1.14.1", false,
                List.of("billing", "@nw/http", "axios"),
                Scope.REQUIRED, "production", "Payments platform", Criticality.CRITICAL, List.of("Retail Bank", "Leasing"), State.UNKNOWN,
                Basis.NONE, "GHSA-fw8c-xr5c-95f9", true, true, "npm", ReleaseStatus.IN_USE,
                cite(38, "/components/41", 4118)));
        where.add(new WhereRow("Halden Instruments", "Gauge Hub", "5.0.2", new ReleaseId(5), "axios 1.14.1", false,
                List.of("gauge-hub", "@halden/net", "axios"), Scope.REQUIRED, "plant network", null, Criticality.HIGH, List.of(),
                State.AFFECTED,
                Basis.INVENTORY, "GHSA-fw8c-xr5c-95f9", false, true, "npm", ReleaseStatus.IN_USE,
                cite(45, "/bom/components/component[17]", 312)));
        where.add(new WhereRow("Northwind Systems", "Portal", "2.1", new ReleaseId(4), "axios 1.15.0", true, List.of("portal", "axios"),
                Scope.REQUIRED, null, null, Criticality.UNSTATED, List.of(), null, null, null, false, true, "npm", ReleaseStatus.IN_USE,
                cite(39, "/packages/node_modules~1axios", 911)));
    }

    private static ReportedAnswers answers() {
        return new ReportedAnswers(new EvidenceId(52), new AnswerSheet("Q-07", "axios-2026", "1", "0", "Northwind Systems", "D. Okafor",
                LocalDate.parse("2026-04-02"), List.of(
                        new Answer("Which builds used the affected versions?", null, AnswerValue.OTHER, "None that we know of",
                                "See ticket 4411.",
                                List.of("ticket-4411.pdf"), false, new Location.Cell("Answers", "C14")),
                        new Answer("Were secrets of build hosts replaced?", "Billing", AnswerValue.UNANSWERED, "", null, List.of(), false,
                                new Location.Cell("Answers", "C15")))),
                new Completion(1, 2), null);
    }

    private void supplier(long id, String name, String contact) {
        suppliers.add(new Supplier(new SupplierId(id), name, List.of(), List.of(), List.of(), List.of(contact)));
    }

    private void product(long id, long supplier, String name) {
        products.add(new Product(new ProductId(id), new SupplierId(supplier), name, List.of()));
    }

    private void release(long id, long product, String version, @Nullable String released, ReleaseStatus status) {
        releases.add(
                new Release(new ReleaseId(id), new ProductId(product), version, released == null ? null : LocalDate.parse(released), null,
                        status, List.of()));
    }

    private void deployment(long id, long release, String environment, @Nullable String owner, Criticality criticality,
            List<String> customers) {
        deployments.add(new Deployment(new DeploymentId(id), new ReleaseId(release), environment, owner, criticality, customers));
    }

    private void evidence(long id, String name, DocumentKind kind, String format, long release, String place, String channel,
            SignatureVerdict signature, long size, int usedIn, int problems) {
        evidence.add(new EvidenceRow(
                new Evidence(new EvidenceId(id), name, Sha256.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), size,
                        kind, format,
                        new Origin(Instant.parse("2026-04-01T08:30:00Z"), "supplier contact", channel, "Asked after the incident"),
                        new Recorded(id, Instant.parse("2026-04-01T09:00:00Z")), "R. Lindqvist", signature, new ReleaseId(release), null,
                        problems, null),
                place, usedIn));
    }

    private void position(long release, State state, Basis basis, @Nullable ReasonCode reason, InventoryVerdict verdict,
            List<String> components,
            List<Long> cited, List<ClaimRow> claims, List<Check> checks, @Nullable String coverage) {
        add(new Position(new ReleaseId(release), AXIOS, List.of("MAL-2026-2307"), true, components, state, basis, reason, verdict,
                List.of(),
                List.of(), false, state, basis, null, cited.stream().map(EvidenceId::new).toList(),
                new Recorded(1300 + release, Instant.parse("2026-04-01T10:00:00Z")), checks, coverage, null), claims);
    }

    private void add(Position position, List<ClaimRow> claims) {
        Release release = releases.get((int) position.release().value() - 1);
        Product product = products.get((int) release.product().value() - 1);
        Supplier supplier = suppliers.get((int) product.supplier().value() - 1);
        List<Deployment> runs = deployments.stream().filter(each -> each.release().equals(release.id())).toList();
        PositionRow row = new PositionRow(supplier.name(), product.name(), release.version(), release.id(),
                runs.isEmpty() ? null : runs.getFirst().owner(), runs.isEmpty() ? Criticality.UNSTATED : runs.getFirst().criticality(),
                runs.stream().map(Deployment::environment).toList(), "axios", position);
        positions.add(new ReportedPosition(row, claims));
    }

    private static ClaimRow claim(ClaimStatus status, String word, @Nullable Justification justification, long evidence, String pointer,
            int line,
            String about, @Nullable String impact) {
        Identification product = new Identification(List.of(), List.of(), List.of(), null, null, null, null, about);
        return new ClaimRow(
                new Claim(List.of(AXIOS), status, word, justification, justification == null ? null : justification.word(), impact,
                        null, Instant.parse("2026-04-01T07:45:00Z"), new ClaimTarget.OfProduct(product, List.of()),
                        new Location.JsonPointer(pointer, line, 5)),
                evidence == 44 ? "Halden Instruments" : "Northwind Systems", null, "OpenVEX",
                new EvidenceId(evidence), "vex.json");
    }

    private static Check check(String id, String question, String answer, Check.Outcome outcome, Citation... places) {
        return new Check(id, question, answer, outcome, List.of(places));
    }

    private static Citation cite(long evidence, String pointer, int line) {
        return new Citation(new EvidenceId(evidence), new Location.JsonPointer(pointer, line, 5));
    }
}
