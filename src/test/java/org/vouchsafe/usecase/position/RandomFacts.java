package org.vouchsafe.usecase.position;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.product.AliasTerms;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.alias.AliasRuleId;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.RegisterKind;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.Drafts;
import org.vouchsafe.store.TestWorkspace;
import org.vouchsafe.store.WriteTx;

/**
 * Facts of every kind that positions rest on, at random and out of pools so small that they meet: five packages, a dozen ids, three suppliers.
 * The same seed makes the same facts.
 */
final class RandomFacts {
    private static final List<String> IDS = List.of("CVE-2026-1", "CVE-2026-2", "CVE-2026-3", "GHSA-aaaa-0001", "GHSA-aaaa-0002",
            "GHSA-aaaa-0003", "MAL-2026-1", "OSV-1", "OSV-2", "cve-2026-9", "CVE-2026-9");
    private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0", "1.2.0", "2.0.0");
    private static final List<String> TEXTS = List.of("the code in question is never called by us at all", "not reachable",
            "see the attached note");
    private final TestWorkspace workspace;
    private Random random;
    private final List<EvidenceId> evidence = new ArrayList<>();
    private final List<EvidenceId> withdrawn = new ArrayList<>();
    private final List<AdditionId> additions = new ArrayList<>();
    private final List<AliasRuleId> aliases = new ArrayList<>();
    private final Set<Long> ended = new HashSet<>();
    private final List<String> history = new ArrayList<>();
    private int files;
    private @Nullable Integer apart;

    RandomFacts(TestWorkspace workspace, long seed) {
        this.workspace = workspace;
        this.random = new Random(seed);
        for (int i = 0; i < 2; i++) {
            int number = i;
            workspace.write("register", tx -> supplier(tx, number));
        }
    }

    /** What was done so far, for telling a failure. */
    List<String> history() {
        return history;
    }

    /** One change with one or a few facts, and some time before it. */
    void step() {
        workspace.pass(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
        boolean several = random.nextInt(4) == 0;
        workspace.write("act", tx -> {
            for (int i = several ? 3 : 1; i > 0; i--) {
                act(tx);
            }
            return null;
        });
    }

    /** One piece of evidence, whatever was done before; the same number makes the same one. When it was received is stated, and no matter of the clock. */
    void evidence(int number) {
        random = new Random(number);
        files = number;
        apart = number;
        workspace.pass(Duration.ofMinutes(5));
        workspace.write("import", tx -> {
            switch (random.nextInt(3)) {
                case 0 -> inventory(tx);
                case 1 -> claims(tx);
                default -> advisory(tx);
            }
            return null;
        });
    }

    private void act(WriteTx tx) {
        int which = random.nextInt(100);
        if (which < 18) {
            inventory(tx);
        } else if (which < 34) {
            claims(tx);
        } else if (which < 46) {
            advisory(tx);
        } else if (which < 54) {
            decide(tx);
        } else if (which < 62) {
            place(tx);
        } else if (which < 68) {
            withdraw(tx);
        } else if (which < 72) {
            add(tx);
        } else if (which < 76) {
            judge(tx);
        } else if (which < 79) {
            policy(tx);
        } else if (which < 84) {
            alias(tx);
        } else {
            register(tx);
        }
    }

    private void inventory(WriteTx tx) {
        EvidenceId id = keep(tx, "bom");
        bom(tx, id);
        placeAnywhere(tx, id);
    }

    private void bom(WriteTx tx, EvidenceId id) {
        var components = new ArrayList<Component>();
        String product = pick(List.of("portal", "gateway", "agent"));
        components.add(Drafts.npm(null, product, pick(VERSIONS)));
        Set<String> taken = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = "lib-" + random.nextInt(5);
            if (taken.add(name)) {
                components.add(random.nextInt(6) == 0 ? new Component("library", null, null, null, name, pick(VERSIONS), List.of(), null)
                        : random.nextInt(4) == 0 ? Drafts.withHash(Drafts.npm(null, name, pick(VERSIONS)), hex())
                                : Drafts.npm(null, name, pick(VERSIONS)));
            }
        }
        var header = new InventoryHeader("CycloneDX JSON", "1.6",
                random.nextInt(3) == 0 ? InventoryKind.lockfile("npm") : InventoryKind.BUILD,
                product, random.nextInt(4) == 0 ? null : day(), random.nextInt(3) == 0 ? null : "serial-" + random.nextInt(4),
                1 + random.nextInt(3), null, random.nextInt(3) == 0 ? null : product, "1.0",
                random.nextInt(3) == 0 ? components.getFirst().purl() : null,
                new Completeness(random.nextInt(3) == 0 ? DeclaredCompleteness.COMPLETE : DeclaredCompleteness.UNSTATED,
                        random.nextInt(5) / 4, 0,
                        components.size() - 1, Set.of("npm")),
                Map.of());
        int[][] edges = new int[components.size() - 1][];
        for (int i = 1; i < components.size(); i++) {
            edges[i - 1] = new int[] {random.nextInt(i), i};
        }
        tx.recordInventories().add(id, Drafts.of(header, components, edges));
        history.add("inventory " + id + " of " + product + " " + components.stream().map(Component::displayName).toList());
    }

    private void claims(WriteTx tx) {
        EvidenceId id = keep(tx, "vex");
        if (random.nextInt(5) == 0) {
            bom(tx, id);
        }
        var claims = new ArrayList<Claim>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            claims.add(claim(i));
        }
        Author author = random.nextInt(5) == 0 ? null
                : new Author(List.of(pick(List.of("Supplier 0", "Supplier 1", "CERT", "S-0"))), random.nextInt(5) > 0,
                        random.nextBoolean());
        tx.recordClaims().add(id, new ClaimDocument("OpenVEX", "0.2.0", random.nextBoolean() ? null : "key-" + random.nextInt(3),
                String.valueOf(random.nextInt(3)), random.nextInt(8) == 0, author, random.nextInt(5) == 0 ? null : day(), claims));
        history.add(
                "claims " + id + " by " + author + ": " + claims.stream().map(each -> each.vulnerabilityIds() + " " + each.status() + " "
                        + each.target()).toList());
        placeAnywhere(tx, id);
    }

    private Claim claim(int place) {
        ClaimStatus status = pick(List.of(ClaimStatus.values()));
        return new Claim(ids(1 + random.nextInt(2)), status, status.name(),
                random.nextBoolean() ? null : pick(List.of(Justification.values())),
                null, random.nextBoolean() ? null : pick(TEXTS), random.nextInt(3) == 0 ? "Update lib-1 to 1.1.0" : null,
                random.nextBoolean() ? null : day(), target(), new Location.JsonPointer("/statements/" + place, place, 1));
    }

    private ClaimTarget target() {
        if (random.nextInt(4) == 0) {
            return new ClaimTarget.OfBom(random.nextBoolean() ? null : "serial-" + random.nextInt(4), null,
                    random.nextBoolean() ? null : pick(List.of("root", "ref-1", "ref-3")),
                    random.nextBoolean() ? null : component(), random.nextInt(3) == 0);
        }
        return new ClaimTarget.OfProduct(product(), random.nextInt(3) == 0 ? List.of(component()) : List.of());
    }

    private Identification component() {
        return named(Drafts.npm(null, "lib-" + random.nextInt(5), pick(VERSIONS)).purl());
    }

    private Identification product() {
        String name = pick(List.of("portal", "gateway", "agent", "Product 0-0", "Product 1-0", "Nickname"));
        String version = random.nextInt(3) == 0 ? null : pick(VERSIONS);
        return switch (random.nextInt(4)) {
            case 0 -> named(
                    new Purl("npm", null, name.toLowerCase(java.util.Locale.ROOT), version, new TreeMap<>(), null, "pkg:npm/" + name));
            case 1 -> new Identification(List.of(), List.of(new Cpe("a", "vendor", name, version, "cpe:2.3:a:vendor:" + name)), List.of(),
                    null,
                    null, null, null, name);
            default -> new Identification(List.of(), List.of(), List.of(), random.nextBoolean() ? null : "Supplier 0", name, version,
                    version == null && random.nextBoolean() ? "<=1.2.0" : null, name);
        };
    }

    private static Identification named(@Nullable Purl purl) {
        return new Identification(purl == null ? List.of() : List.of(purl), List.of(), List.of(), null, null, null, null, "" + purl);
    }

    private void advisory(WriteTx tx) {
        EvidenceId id = keep(tx, "osv");
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String name = "lib-" + random.nextInt(5);
            List<String> ids = ids(1 + random.nextInt(3));
            tx.recordAdvisories().add(id, new AdvisoryRecord(ids.getFirst(), ids.subList(1, ids.size()), "s", null, null,
                    modified(), random.nextInt(8) == 0 ? day() : null,
                    random.nextInt(8) == 0 ? List.of("CWE-506") : List.of(), null,
                    random.nextInt(8) == 0 ? List.of()
                            : List.of(new AffectedPackage("npm", new PackageName("npm", null, name), null, name, List.of(),
                                    List.of(new AffectedRange(AffectedRange.Type.SEMVER, List.of(
                                            new RangeEvent(RangeEvent.Kind.INTRODUCED, "0"),
                                            new RangeEvent(RangeEvent.Kind.FIXED, pick(VERSIONS))))),
                                    List.of(), List.of(), new Location.JsonPointer("/affected/0", 1, 1)))));
            history.add("advisory " + id + " " + ids + " on " + name);
        }
    }

    /** Of versions of one record with the same time, the one recorded last counts; single evidence has a time of its own, so that no order decides. */
    private @Nullable Instant modified() {
        return apart != null ? day().plusSeconds(apart) : random.nextInt(4) == 0 ? null : day();
    }

    private void decide(WriteTx tx) {
        List<Decision> made = tx.decisions().all().stream().filter(each -> each.withdrawn() == null).toList();
        if (random.nextInt(3) == 0 && !made.isEmpty()) {
            Decision taken = pick(made);
            tx.recordDecisions().withdraw(taken.id(), "undo");
            history.add("undo decision " + taken.id());
            return;
        }
        List<Release> releases = portfolio(tx).releases();
        if (!releases.isEmpty()) {
            ReleaseId release = pick(releases).id();
            String id = pick(IDS);
            LocalDate expires = random.nextBoolean() ? null
                    : LocalDate.ofInstant(workspace.now(), ZoneOffset.UTC).plusDays(random.nextInt(12));
            State state = pick(List.of(State.values()));
            tx.recordDecisions().add(release, id, state, "because", null, List.of(), expires);
            history.add("decide " + release + " " + id + " " + state + " until " + expires);
        }
    }

    private void place(WriteTx tx) {
        if (!evidence.isEmpty()) {
            placeAnywhere(tx, pick(evidence));
        }
    }

    private void placeAnywhere(WriteTx tx, EvidenceId id) {
        List<Release> releases = portfolio(tx).releases();
        if (releases.isEmpty() || random.nextInt(5) == 0) {
            if (random.nextBoolean()) {
                tx.recordEvidence().place(id, null, "nowhere");
                history.add("place " + id + " nowhere");
            }
            return;
        }
        ReleaseId release = pick(releases).id();
        tx.recordEvidence().place(id, release, "there");
        history.add("place " + id + " at " + release);
    }

    private void withdraw(WriteTx tx) {
        if (random.nextBoolean() && !withdrawn.isEmpty()) {
            EvidenceId back = withdrawn.remove(random.nextInt(withdrawn.size()));
            tx.recordEvidence().restore(back, "undo");
            history.add("restore " + back);
        } else if (!evidence.isEmpty()) {
            EvidenceId id = pick(evidence);
            if (!withdrawn.contains(id)) {
                tx.recordEvidence().withdraw(id, "wrong");
                withdrawn.add(id);
                history.add("withdraw " + id);
            }
        }
    }

    private void add(WriteTx tx) {
        if (random.nextInt(3) == 0 && !additions.isEmpty()) {
            AdditionId taken = additions.remove(random.nextInt(additions.size()));
            tx.recordAdditions().withdraw(taken, "wrong");
            history.add("take back addition " + taken);
            return;
        }
        String id = pick(IDS);
        AdvisoryAddition.Content content = switch (random.nextInt(4)) {
            case 3 -> new AdvisoryAddition.Content.Artefact(new Hash("SHA-256", hex()));
            case 0 -> new AdvisoryAddition.Content.Malicious();
            case 1 -> window(day());
            default -> new AdvisoryAddition.Content.Tracked(scope(tx));
        };
        additions.add(tx.recordAdditions().add(id, content, "source"));
        history.add("add to " + id + " " + content);
    }

    /** One of few, so that listings and additions meet. */
    private String hex() {
        return "abcdef".substring(random.nextInt(3)).substring(0, 2).repeat(32);
    }

    private AdvisoryAddition.Content.Window window(Instant start) {
        return new AdvisoryAddition.Content.Window(start, start.plus(Duration.ofDays(1 + random.nextInt(40))));
    }

    private TrackedScope scope(WriteTx tx) {
        Portfolio portfolio = portfolio(tx);
        if (portfolio.releases().isEmpty() || random.nextInt(4) == 0) {
            return new TrackedScope.Everything();
        }
        Release release = pick(portfolio.releases());
        return switch (random.nextInt(3)) {
            case 0 -> new TrackedScope.OfRelease(release.id());
            case 1 -> new TrackedScope.OfProduct(release.product());
            default -> new TrackedScope.OfSupplier(pick(portfolio.suppliers()).id());
        };
    }

    private void judge(WriteTx tx) {
        if (!evidence.isEmpty()) {
            EvidenceId id = pick(evidence);
            SignatureVerdict verdict = pick(List.of(SignatureVerdict.values()));
            tx.recordSignatures().verdict(id, verdict, List.of());
            history.add("judge " + id + " " + verdict);
        }
    }

    private void policy(WriteTx tx) {
        Policy policy = new Policy(pick(List.of(Policy.Absence.values())), pick(List.of(Policy.Claims.values())),
                random.nextBoolean() ? List.of() : List.of("CERT"), random.nextInt(3) * 40);
        tx.recordPolicy().set(policy);
        history.add("policy " + policy);
    }

    private void alias(WriteTx tx) {
        if (random.nextInt(3) == 0 && !aliases.isEmpty()) {
            AliasRuleId taken = aliases.remove(random.nextInt(aliases.size()));
            tx.recordAliases().withdraw(taken, "wrong");
            history.add("take back alias " + taken);
            return;
        }
        Portfolio portfolio = portfolio(tx);
        if (portfolio.releases().isEmpty()) {
            return;
        }
        Release release = pick(portfolio.releases());
        AliasRule.Meaning meaning = switch (random.nextInt(3)) {
            case 0 -> new AliasRule.Meaning.OfRelease(release.id());
            case 1 -> new AliasRule.Meaning.OfProduct(release.product());
            default -> new AliasRule.Meaning.OfComponent(new PackageName("npm", null, "lib-" + random.nextInt(5)));
        };
        Identification named = random.nextBoolean() ? product() : component();
        AliasTerms.of(named, random.nextBoolean() ? null : AliasTerms.version(named)).ifPresent(term -> {
            aliases.add(tx.recordAliases().add(term, meaning, "means that"));
            history.add("alias " + term + " means " + meaning);
        });
    }

    private void register(WriteTx tx) {
        Portfolio portfolio = portfolio(tx);
        int which = random.nextInt(10);
        if (which < 2 || portfolio.releases().isEmpty()) {
            if (portfolio.suppliers().size() < 4) {
                supplier(tx, portfolio.suppliers().size());
                history.add("one more supplier");
            }
        } else if (which < 5) {
            Release was = pick(portfolio.releases());
            Release is = new Release(was.id(), was.product(), random.nextInt(3) == 0 ? pick(VERSIONS) : was.version(),
                    random.nextBoolean() ? was.released() : LocalDate.ofInstant(day(), ZoneOffset.UTC),
                    random.nextBoolean() ? was.order() : Integer.valueOf(random.nextInt(4)), was.status(),
                    random.nextBoolean() ? was.identifiers()
                            : List.of("pkg:npm/" + pick(List.of("portal", "agent")) + "@" + pick(VERSIONS)));
            tx.recordRegister().set(is);
            history.add("edit " + is);
        } else if (which < 7) {
            Product was = pick(portfolio.products());
            Product is = new Product(was.id(), was.supplier(), random.nextInt(3) == 0 ? "gateway " + random.nextInt(9) : was.name(),
                    random.nextBoolean() ? List.of()
                            : List.of(pick(List.of("portal", "agent", "pkg:npm/gateway", "cpe:2.3:a:vendor:portal:*:*:*:*:*:*:*:*"))));
            tx.recordRegister().set(is);
            history.add("edit " + is);
        } else if (which < 9) {
            Supplier was = pick(portfolio.suppliers());
            Supplier is = new Supplier(was.id(), was.name(), random.nextBoolean() ? List.of() : List.of(pick(List.of("S-0", "CERT"))),
                    List.of(),
                    List.of(), List.of());
            tx.recordRegister().set(is);
            history.add("edit " + is);
        } else {
            mergeOrPart(tx, portfolio);
        }
    }

    private void mergeOrPart(WriteTx tx, Portfolio portfolio) {
        Release one = pick(portfolio.releases());
        List<Release> others = portfolio.releases().stream()
                .filter(each -> each.product().equals(one.product()) && !each.id().equals(one.id())).toList();
        if (random.nextInt(3) == 0 && !ended.isEmpty()) {
            long back = ended.iterator().next();
            ended.remove(back);
            tx.register().release(new ReleaseId(back)).ifPresent(release -> tx.recordRegister().set(release));
            history.add("part " + back);
        } else if (!others.isEmpty()) {
            ReleaseId kept = pick(others).id();
            tx.recordRegister().end(RegisterKind.RELEASE, one.id().value(), random.nextInt(4) == 0 ? null : Long.valueOf(kept.value()),
                    "same");
            ended.add(one.id().value());
            history.add("end " + one.id() + " for " + kept);
        }
    }

    private org.vouchsafe.domain.register.SupplierId supplier(WriteTx tx, int number) {
        var supplier = tx.recordRegister().addSupplier("Supplier " + number, List.of(), List.of(), List.of(), List.of());
        for (int p = 0; p < 2; p++) {
            var product = tx.recordRegister().addProduct(supplier, "Product " + number + "-" + p, List.of("pkg:npm/product-" + number + p));
            for (int r = 0; r < 3; r++) {
                tx.recordRegister().addRelease(product, VERSIONS.get(r), null, null, ReleaseStatus.IN_USE, List.of());
            }
        }
        return supplier;
    }

    private EvidenceId keep(WriteTx tx, String kind) {
        EvidenceId id = tx.recordEvidence().keep(TestWorkspace.file(kind + "-" + files + ".json",
                (kind + " " + files++).getBytes(StandardCharsets.UTF_8), day(), List.of()));
        evidence.add(id);
        return id;
    }

    private List<String> ids(int count) {
        var ids = new ArrayList<String>();
        while (ids.size() < count) {
            String id = pick(IDS);
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private Instant day() {
        return Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(60)));
    }

    private static Portfolio portfolio(WriteTx tx) {
        return tx.register().portfolio(Viewpoint.LATEST);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
