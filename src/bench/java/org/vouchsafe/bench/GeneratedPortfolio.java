package org.vouchsafe.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.Drafts;
import org.vouchsafe.store.TestWorkspace;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;

/**
 * A portfolio of suppliers with five products of four releases each, one inventory for each release out of a pool of components of which some are
 * everywhere and most are rare, advisories on packages of that pool, and statements of the suppliers about their own releases. The same numbers
 * give the same portfolio.
 */
public final class GeneratedPortfolio {
    private static final int PRODUCTS = 5;
    private static final int RELEASES = 4;
    private final Random random = new Random(4);
    private final Workspace workspace;
    private final List<ReleaseId> releases = new ArrayList<>();

    public GeneratedPortfolio(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The releases made so far. */
    public List<ReleaseId> releases() {
        return List.copyOf(releases);
    }

    /** So many releases, each with an inventory of so many components out of the pool. */
    public void inventories(int count, int components, int pool) {
        workspace.write(entry("register"), tx -> {
            for (int i = 0; releases.size() < count; i++) {
                supplier(tx, i, count);
            }
            return null;
        });
        for (int i = 0; i < count; i++) {
            inventory(releases.get(i), i, components, pool);
        }
    }

    private void supplier(WriteTx tx, int number, int count) {
        SupplierId supplier = tx.recordRegister().addSupplier("Supplier " + number, List.of(), List.of(), List.of(), List.of());
        for (int p = 0; p < PRODUCTS; p++) {
            ProductId product = tx.recordRegister().addProduct(supplier, "Product " + number + "-" + p,
                    List.of("pkg:generic/product-" + number + "-" + p));
            for (int r = 0; r < RELEASES && releases.size() < count; r++) {
                releases.add(tx.recordRegister().addRelease(product, "1." + r, null, null, ReleaseStatus.IN_USE, List.of()));
            }
        }
    }

    /** One more release of one of the products, without an inventory. */
    public void release(int number) {
        workspace.write(entry("register"), tx -> {
            ProductId product = tx.register().portfolio(Viewpoint.LATEST).products().get(number).id();
            return tx.recordRegister().addRelease(product, "2." + number, null, null, ReleaseStatus.IN_USE, List.of());
        });
    }

    /** One more inventory for a release. */
    public void inventory(ReleaseId release, int number, int components, int pool) {
        workspace.write(entry("import"), tx -> {
            byte[] original = ("inventory " + number).getBytes(StandardCharsets.UTF_8);
            EvidenceId evidence = tx.recordEvidence().keep(TestWorkspace.file("inventory-" + number + ".cdx.json", original,
                    InstantSource.system().instant(), List.of()));
            tx.recordInventories().add(evidence, Drafts.random(random, components, pool, "product-" + number));
            tx.recordEvidence().place(evidence, release, "generated");
            return null;
        });
    }

    /** So many advisories, each on a package of its own, in one change. */
    public void advisories(int from, int count, int pool) {
        workspace.write(entry("import"), tx -> {
            EvidenceId evidence = tx.recordEvidence().keep(TestWorkspace.file("advisories-" + from + ".json",
                    ("advisories " + from).getBytes(StandardCharsets.UTF_8), InstantSource.system().instant(), List.of()));
            for (int i = from; i < from + count; i++) {
                tx.recordAdvisories().add(evidence, advisory(i, pool));
            }
            return null;
        });
    }

    private static AdvisoryRecord advisory(int number, int pool) {
        // Spread over the packages of the pool, each third package once; Drafts makes three versions of each.
        int pick = (int) ((long) number * 9 % pool);
        String namespace = pick % 5 == 0 ? "@scope" + pick % 40 : null;
        String name = "package-" + pick / 3;
        return new AdvisoryRecord("GHSA-0000-0000-%04d".formatted(number), List.of("CVE-2025-%05d".formatted(number)), "Generated",
                "A generated advisory of the usual length, which says what can go wrong and what to do about it.",
                Instant.parse("2025-05-01T00:00:00Z"), Instant.parse("2025-06-01T00:00:00Z"), null, List.of("CWE-79"), "7.5",
                List.of(new AffectedPackage("npm", new PackageName("npm", namespace, name), null, namespace == null ? name
                        : namespace + "/"
                                + name,
                        List.of(), List.of(new AffectedRange(AffectedRange.Type.SEMVER, List.of(
                                new RangeEvent(RangeEvent.Kind.INTRODUCED, "0"), new RangeEvent(RangeEvent.Kind.FIXED, "1.1.3")))),
                        List.of(), List.of(), new Location.JsonPointer("/affected/0", 10, 3))));
    }

    /** One document of a supplier about one release, with so many statements beginning with that advisory. */
    public void claims(int number, ReleaseId release, int first, int count) {
        workspace.write(entry("import"), tx -> {
            EvidenceId evidence = tx.recordEvidence().keep(TestWorkspace.file("vex-" + number + ".json",
                    ("vex " + number).getBytes(StandardCharsets.UTF_8), InstantSource.system().instant(), List.of()));
            int of = releases.indexOf(release);
            String product = "product-" + of / (PRODUCTS * RELEASES) + "-" + of / RELEASES % PRODUCTS;
            String version = "1." + of % RELEASES;
            var claims = new ArrayList<Claim>();
            for (int i = first; i < first + count; i++) {
                claims.add(claim("CVE-2025-%05d".formatted(i), product, version, i - first));
            }
            tx.recordClaims().add(evidence, new ClaimDocument("OpenVEX", "0.2.0", "https://vex.example/" + number, "1", false,
                    new Author(List.of("Supplier " + of / (PRODUCTS * RELEASES)), true, false), Instant.parse("2026-10-01T10:00:00Z"),
                    claims));
            return null;
        });
    }

    private static Claim claim(String id, String product, String version, int place) {
        String text = "pkg:generic/" + product + "@" + version;
        var purl = new Purl("generic", null, product, version, new TreeMap<>(), null, text);
        return new Claim(List.of(id), ClaimStatus.NOT_AFFECTED, "not_affected", Justification.VULNERABLE_CODE_NOT_IN_EXECUTE_PATH,
                "vulnerable_code_not_in_execute_path", null, null, Instant.parse("2026-10-01T10:00:00Z"),
                new ClaimTarget.OfProduct(new Identification(List.of(purl), List.of(), List.of(), null, null, null, null, text), List.of()),
                new Location.JsonPointer("/statements/" + place, 9 + 4 * place, 5));
    }

    private static Entry entry(String action) {
        return new Entry("bench", action, "", "");
    }
}
