package org.vouchsafe.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.Configuration;
import org.vouchsafe.domain.advisory.CpeRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.Carriage;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.publication.KeptState;
import org.vouchsafe.domain.publication.Letterhead;
import org.vouchsafe.domain.publication.ReportBasis;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.OpenPosition;
import org.vouchsafe.domain.questionnaire.request.Remark;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.domain.questionnaire.request.RequestScope;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.questionnaire.Templates;
import org.vouchsafe.store.evidence.Retention;
import org.vouchsafe.store.report.NewReport;

/** One of everything a workspace can hold. */
public final class Filling {
    /** The advisory of the filling, with every field set. */
    public static final AdvisoryRecord ADVISORY = new AdvisoryRecord("GHSA-aaaa-bbbb-cccc", List.of("CVE-2026-1111", "MAL-2026-7"),
            "axios: bad",
            "long words", Instant.parse("2026-03-30T22:00:00Z"), Instant.parse("2026-03-31T01:02:03.5Z"), null, List.of("CWE-506"),
            "CVSS:3.1/AV:N",
            List.of(new AffectedPackage("npm", new PackageName("npm", null, "axios"), null, "axios",
                    List.of(new Cpe("a", "axios", "axios", null,
                            "cpe:2.3:a:axios:axios:*:*:*:*:*:*:*:*")),
                    List.of(new AffectedRange(AffectedRange.Type.SEMVER, List.of(new RangeEvent(
                            RangeEvent.Kind.INTRODUCED, "1.14.1"), new RangeEvent(RangeEvent.Kind.FIXED, "1.14.2")))),
                    List.of("1.14.1", "0.30.4"),
                    List.of(new Hash("SHA-256", "ab".repeat(32))), new Location.JsonPointer("/affected/0", 12, 3))),
            List.of(new Configuration(Configuration.Joined.ALL, List.of(
                    new Configuration.Node(Configuration.Joined.ANY, List.of(new CpeRange(
                            new Cpe("a", "example", "client", null, "cpe:2.3:a:example:client:*:*:*:*:*:*:*:*"), CpeRange.Role.VULNERABLE,
                            new CpeRange.Bound("1.0", CpeRange.Bound.Kind.INCLUDING),
                            new CpeRange.Bound("2.0", CpeRange.Bound.Kind.EXCLUDING))), null),
                    new Configuration.Node(Configuration.Joined.ANY, List.of(new CpeRange(
                            new Cpe("o", "example", "os", null, "cpe:2.3:o:example:os:-:*:*:*:*:*:*:*"), CpeRange.Role.PLATFORM, null,
                            null)), "it is negated")),
                    new Location.JsonPointer("/configurations/0", 40, 3))),
            "NVD");
    /** A claim about a product, and one about an element of a BOM. */
    public static final List<Claim> CLAIMS = List.of(new Claim(List.of("cve-2026-1111", "GHSA-aaaa-bbbb-cccc"), ClaimStatus.NOT_AFFECTED,
            "not_affected", Justification.COMPONENT_NOT_PRESENT, "component_not_present", "We never shipped it.", "Nothing to do.",
            Instant.parse(
                    "2026-04-01T10:00:00Z"),
            new ClaimTarget.OfProduct(identification("portal", "2.0"), List.of(identification("axios", null))),
            new Location.JsonPointer("/statements/0", 9, 5)),
            new Claim(List.of("CVE-2026-2222"), ClaimStatus.AFFECTED, "exploitable", null, null,
                    null, null, null, new ClaimTarget.OfBom(null, null, "ref-1", null, false),
                    new Location.XmlPath("/bom/vulnerabilities[1]", 3,
                            4)));

    private Filling() {}

    static Identification identification(String name, @org.jspecify.annotations.Nullable String version) {
        var purl = new Purl("npm", null, name, version, new TreeMap<>(java.util.Map.of("arch", "x64")), null,
                "pkg:npm/" + name + "?arch=x64");
        return new Identification(List.of(purl), List.of(), List.of(), "Northwind", name, version, null, "pkg:npm/" + name);
    }

    /** Fills it, in several changes an hour apart. */
    public static void fill(TestWorkspace workspace) {
        ReleaseId release = register(workspace);
        workspace.pass(Duration.ofHours(1));
        EvidenceId sbom = inventories(workspace, release);
        workspace.pass(Duration.ofHours(1));
        workspace.write("import", tx -> {
            EvidenceId vex = tx.recordEvidence().keep(file(workspace, "vex.json", 9_000));
            tx.recordClaims().add(vex,
                    new ClaimDocument("OpenVEX", "0.2.0", "https://northwind.example/vex/1", "3", false, new Author(List.of(
                            "Northwind", "psirt@northwind.example"), true, false), Instant.parse("2026-04-01T10:00:00Z"), CLAIMS));
            tx.recordClaims().add(sbom, new ClaimDocument("CycloneDX", "1.6", "0000", null, true, null, null, CLAIMS.subList(1, 2)));
            EvidenceId osv = tx.recordEvidence().keep(file(workspace, "GHSA-aaaa-bbbb-cccc.json", 2_000));
            tx.recordAdvisories().add(osv, ADVISORY);
            return null;
        });
        workspace.pass(Duration.ofHours(1));
        workspace.write("decide", tx -> {
            var first = tx.recordDecisions().add(release, "CVE-2026-1111", State.NOT_AFFECTED, "Looked at it.", "component_not_present",
                    List.of(
                            sbom),
                    LocalDate.of(2026, 12, 31));
            tx.recordDecisions().withdraw(first, "Looked again.");
            tx.recordDecisions().add(release, "ghsa-aaaa-bbbb-cccc", State.AFFECTED, "It is there.", null, List.of(), null);
            tx.recordAdditions().add("ghsa-aaaa-bbbb-cccc",
                    new AdvisoryAddition.Content.Window(Instant.parse("2026-03-31T00:21:58Z"), Instant.parse("2026-03-31T03:15:00Z")),
                    "post-mortem");
            tx.recordAdditions().withdraw(tx.recordAdditions().add("CVE-2026-1111", new AdvisoryAddition.Content.Malicious(), "a guess"),
                    "wrong");
            tx.recordPolicy()
                    .set(new Policy(Policy.Absence.STATED, Policy.Claims.SIGNED, List.of("CERT"), 80, List.of("registry.example")));
            return null;
        });
        answers(workspace);
    }

    private static ReleaseId register(TestWorkspace workspace) {
        return workspace.write("register", tx -> {
            var supplier = tx.recordRegister().addSupplier("Northwind Systems", List.of("NW"), List.of("northwind"),
                    List.of("northwind.example"),
                    List.of("anna@northwind.example"));
            var product = tx.recordRegister().addProduct(supplier, "Portal", List.of("portal"));
            var release = tx.recordRegister().addRelease(product, "2.0", LocalDate.of(2026, 3, 1), null, ReleaseStatus.IN_USE, List.of(
                    "pkg:npm/portal@2.0"));
            tx.recordRegister().addDeployment(release, "production", "Payments", Criticality.CRITICAL, List.of("all"));
            return release;
        });
    }

    private static EvidenceId inventories(TestWorkspace workspace, ReleaseId release) {
        return workspace.write("import", tx -> {
            EvidenceId sbom = tx.recordEvidence()
                    .keep(TestWorkspace.file("portal.cdx.json", noise(120_000), workspace.now(), List.of(new Problem(
                            "BAD_PURL", Severity.ERROR, "portal.cdx.json", new Location.JsonPointer("/components/4", 7, 1), "No purl.",
                            "Ask for one."))));
            tx.recordInventories().add(sbom, Drafts.random(new Random(3), 150, 300, "portal"));
            tx.recordEvidence().place(sbom, release, "says so itself");
            EvidenceId other = tx.recordEvidence().keep(file(workspace, "other.cdx.json", 3_000));
            tx.recordInventories().add(other,
                    Drafts.of(Drafts.header("urn:uuid:0000", "portal", "2.1", 3), List.of(Drafts.npm(null, "portal", "2.1"),
                            Drafts.withHash(Drafts.npm(null, "axios", "1.14.1"), "ab".repeat(32)), Drafts.npm("@nw", "http", "1.0")),
                            new int[] {0, 2},
                            new int[] {2, 1}));
            tx.recordEvidence().withdraw(other, "superseded");
            tx.recordCarriers().carried(new Carriage(other, sbom, "lists/other.cdx.json"));
            tx.recordCarriers().message(sbom, new Message("Anna <anna@northwind.example>", List.of("psirt@us.example"), "Your request",
                    "<1@northwind.example>", Instant.parse("2026-04-01T09:00:00Z"), null, "Dear all, here it is."));
            tx.recordCarriers().word(other, new MailWord(sbom, Set.of(MailWord.Part.FROM, MailWord.Part.RECEIVED)));
            tx.recordEvidence().retain(sbom, new Retention("incident", LocalDate.of(2031, 1, 1), "case 17"), "legal asked");
            return other;
        });
    }

    private static void answers(TestWorkspace workspace) {
        workspace.write("questionnaire", tx -> {
            tx.recordQuestionnaires().sent("Q-1", "axios-2026", "1", Sha256.of(new byte[] {1}),
                    tx.register().portfolio(Viewpoint.LATEST).suppliers()
                            .getFirst().id(),
                    List.of("Portal"), LocalDate.of(2026, 4, 14));
            SupplierId asked = tx.register().portfolio(Viewpoint.LATEST).suppliers().getFirst().id();
            Template template = new Templates().byId("sbom-and-vex").orElseThrow();
            tx.recordQuestionnaires().sent("Q-2", template, new RequestScope(RequestForm.QUESTIONS, Language.DE, List.of(new ProductId(1)),
                    List.of(new ReleaseId(1)), List.of("CVE-2026-1"), List.of(new Remark("SV-Q1.1", "Portal", "lists axios 1.14.1")),
                    List.of(), Sha256.of(new byte[] {3})), asked, List.of("Portal"), LocalDate.of(2026, 4, 14));
            tx.recordQuestionnaires().sent("Q-3", null, new RequestScope(RequestForm.OPEN_POSITIONS, Language.EN, List.of(), List.of(),
                    List.of(), List.of(), List.of(new OpenPosition("P-1", "Portal", "2.0", List.of("CVE-2026-1"), "axios", List.of())),
                    Sha256.of(new byte[] {4})), asked, List.of("Portal"), LocalDate.of(2026, 4, 14));
            tx.recordQuestionnaires().withdraw("Q-3", "sent by mistake");
            tx.recordTemplates().save(new Templates().byId("essential-eight").orElseThrow());
            tx.recordTemplates().withdraw(1, "not used");
            EvidenceId sheet = tx.recordEvidence().keep(file(workspace, "answers.xlsx", 4_000));
            tx.recordQuestionnaires().received(sheet,
                    new AnswerSheet("Q-1", "axios-2026", "1", "00", "Northwind", "Anna", LocalDate.of(2026, 4, 10),
                            List.of(new Answer("AX-1.2", "Portal", AnswerValue.PARTIAL, "partly", "see the attached lockfile",
                                    List.of("lock.json"), false,
                                    new Location.Cell("Answers", "C14")),
                                    new Answer("AX-1.3", null, AnswerValue.UNANSWERED, "", null, List.of(), true,
                                            Location.WHOLE_FILE))));
            tx.recordReports()
                    .published(new NewReport("R-1", "release", "Portal 2.0", "Northwind/Portal@2.0", "PDF", "portal.pdf", Sha256.of(
                            new byte[] {2}), "AMBER", "the board", "CN=Mara", new Viewpoint(Instant.parse("2026-04-01T00:00:00Z"), null),
                            workspace.now(),
                            tx.audit().head().size(), tx.audit().head().root(),
                            new ReportBasis("rules 1", "0.1.0", List.of(new KeptState(new ReleaseId(1), "Northwind", "Portal 2.0",
                                    "CVE-2026-1", State.UNKNOWN, Basis.NONE, ReasonCode.NO_EVIDENCE, true, false)))));
            var report = tx.reports().all().getFirst();
            tx.recordReports().sent(report, "the board", "e-mail", LocalDate.parse("2026-04-02"), "by hand, too");
            tx.recordReports().notSent(tx.reports().sent().getFirst().id(), "another recipient");
            tx.recordReports().sent(report, "the audit committee", "portal", LocalDate.parse("2026-04-02"), "");
            tx.recordReports().letterhead(new Letterhead("Harbour Assurance", "Quay 1", "in confidence", "#0b6e99",
                    new Letterhead.Logo("image/png", "A lighthouse", new byte[] {1, 2, 3})));
            return null;
        });
    }

    private static org.vouchsafe.store.evidence.NewEvidence file(TestWorkspace workspace, String name, int size) {
        return TestWorkspace.file(name, (name + " {}\n").repeat(size / 10).getBytes(StandardCharsets.UTF_8), workspace.now(), List.of());
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
