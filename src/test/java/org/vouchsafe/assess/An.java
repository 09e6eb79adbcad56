package org.vouchsafe.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** Advisories and inventories for tests, as a faithful reader would hand them over. */
public final class An {
    private An() {}

    /** axios from 1.14.1 before 1.15.0, as GHSA with a CVE alias. */
    public static Osv axios() {
        return new Osv("GHSA-aaaa-0001").alias("CVE-2026-10001").affects("pkg:npm/axios", "introduced 1.14.1", "fixed 1.15.0");
    }

    /** The malicious axios 1.14.1. */
    public static Osv maliciousAxios() {
        return new Osv("MAL-2026-0001").lists("pkg:npm/axios", "1.14.1");
    }

    /** A purl without the library; texts in tests are canonical. */
    public static Purl purl(String text) {
        String rest = text.substring(4);
        int question = rest.indexOf('?');
        var qualifiers = new TreeMap<String, String>();
        if (question >= 0) {
            for (String each : rest.substring(question + 1).split("&")) {
                qualifiers.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
            }
            rest = rest.substring(0, question);
        }
        int at = rest.lastIndexOf('@');
        String version = at > rest.lastIndexOf('/') ? rest.substring(at + 1) : null;
        rest = version == null ? rest : rest.substring(0, at);
        int first = rest.indexOf('/');
        int last = rest.lastIndexOf('/');
        return new Purl(rest.substring(0, first), first == last ? null : rest.substring(first + 1, last).replace("%40", "@"),
                rest.substring(last + 1),
                version, qualifiers, null, text);
    }

    /** An OSV advisory. */
    public static final class Osv {
        private final String id;
        private final List<String> aliases = new ArrayList<>();
        private final List<AffectedPackage> affected = new ArrayList<>();
        private final List<String> weaknesses = new ArrayList<>();
        private Instant modified = Instant.parse("2026-04-01T00:00:00Z");
        private @Nullable Instant withdrawn;

        public Osv(String id) {
            this.id = id;
        }

        public Osv alias(String alias) {
            aliases.add(alias);
            return this;
        }

        public Osv weakness(String cwe) {
            weaknesses.add(cwe);
            return this;
        }

        public Osv modified(String time) {
            modified = Instant.parse(time);
            return this;
        }

        public Osv withdrawn() {
            withdrawn = Instant.parse("2026-04-10T00:00:00Z");
            return this;
        }

        /** Events as {@code introduced 1.0}. */
        public Osv affects(String purl, String... events) {
            return entry(purl, null, List.of(range(AffectedRange.Type.ECOSYSTEM, events)), List.of(), List.of(), List.of());
        }

        public Osv affectsOn(String distribution, String purl, String... events) {
            return entry(purl, distribution, List.of(range(AffectedRange.Type.ECOSYSTEM, events)), List.of(), List.of(), List.of());
        }

        public Osv lists(String purl, String... versions) {
            return entry(purl, null, List.of(), List.of(versions), List.of(), List.of());
        }

        public Osv hash(String purl, Hash hash) {
            return entry(purl, null, List.of(), List.of("0.0.1"), List.of(hash), List.of());
        }

        public Osv entry(@Nullable String purl, @Nullable String distribution, List<AffectedRange> ranges, List<String> versions,
                List<Hash> hashes, List<Cpe> cpes) {
            PackageName name = purl == null ? null : purl(purl).packageName();
            affected.add(
                    new AffectedPackage(name == null ? "" : name.type(), name, distribution, name == null ? "" : name.name(), cpes, ranges,
                            versions, hashes, new Location.JsonPointer("/affected/" + affected.size(), 1, 1)));
            return this;
        }

        public AdvisoryRecord record() {
            return new AdvisoryRecord(id, aliases, null, null, modified, modified, withdrawn, weaknesses, null, affected);
        }

        AdvisoryFact fact(Recorded recorded) {
            return new AdvisoryFact(record(), new EvidenceId(recorded.seq()), null, recorded, null);
        }
    }

    /** A range from events such as {@code introduced 1.0}, {@code last_affected 2.0}. */
    public static AffectedRange range(AffectedRange.Type type, String... events) {
        var list = new ArrayList<RangeEvent>();
        for (String each : events) {
            int space = each.indexOf(' ');
            list.add(new RangeEvent(RangeEvent.Kind.valueOf(each.substring(0, space).toUpperCase(java.util.Locale.ROOT)),
                    each.substring(space + 1)));
        }
        return new AffectedRange(type, list);
    }

    /** The complete SBOM of a Portal release: root, http-client, the given components, lodash. */
    public static Sbom sbom(String release, String... purls) {
        Sbom sbom = new Sbom(release);
        for (String each : purls) {
            sbom.lists(each);
        }
        return sbom;
    }

    /** A component that a purl identifies. */
    public static Component component(String text) {
        Purl purl = purl(text);
        return new Component("library", purl, null, null, purl.name(), purl.version(), List.of(), null);
    }

    /** A CycloneDX SBOM, complete by its graph unless said otherwise. */
    public static final class Sbom {
        private record Entry(Component component, @Nullable String ref, List<String> patches, Particulars particulars) {}

        private final String release;
        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> types = new TreeSet<>(Set.of("npm"));
        private String root = "Portal";
        private @Nullable Purl rootPurl;
        private InventoryKind kind = InventoryKind.BUILD;
        private String subject = "pkg:generic/northwind-systems/portal";
        private @Nullable Instant made = Instant.parse("2026-04-02T08:00:00Z");
        private @Nullable String serial;
        private @Nullable Integer version;
        private DeclaredCompleteness declared = DeclaredCompleteness.UNSTATED;
        private int unreachable;
        private int withoutEntry;
        private int members = 3;
        private @Nullable Coverage coverage;
        private boolean placed = true;
        private boolean named = true;
        private final Map<DocumentElement, Stated> elements = new EnumMap<>(DocumentElement.class);

        Sbom(String release) {
            this.release = release;
            this.rootPurl = purl("pkg:generic/northwind-systems/portal@" + release.substring(release.lastIndexOf(' ') + 1));
        }

        public Sbom lists(String purl) {
            return lists(component(purl), "ref-" + entries.size());
        }

        public Sbom lists(Component component, String ref, String... patches) {
            return lists(component, ref, Particulars.NONE, patches);
        }

        /** Declares a package in a range, without a version. */
        public Sbom declares(String purl, String range, Trait... traits) {
            var set = traits.length == 0 ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(List.of(traits));
            return lists(component(purl), "ref-" + entries.size(), new Particulars(Map.of(), range, null, set));
        }

        private Sbom lists(Component component, String ref, Particulars particulars, String... patches) {
            entries.add(new Entry(component, ref, List.of(patches), particulars));
            if (component.purl() != null) {
                types.add(component.purl().type());
            }
            return this;
        }

        public Sbom root(String name, @Nullable String purl) {
            root = name;
            rootPurl = purl == null ? null : purl(purl);
            subject = purl == null ? name : purl;
            return this;
        }

        public Sbom kind(InventoryKind other) {
            kind = other;
            return this;
        }

        public Sbom subject(String other) {
            subject = other;
            return this;
        }

        public Sbom made(@Nullable String time) {
            made = time == null ? null : Instant.parse(time);
            return this;
        }

        public Sbom serial(String uuid, @Nullable Integer bomVersion) {
            serial = uuid;
            version = bomVersion;
            return this;
        }

        public Sbom declared(DeclaredCompleteness other) {
            declared = other;
            return this;
        }

        /** Without any dependency graph. */
        public Sbom incomplete() {
            unreachable = 3;
            return this;
        }

        public Sbom gaps(int notReached, int noEntry, int count) {
            unreachable = notReached;
            withoutEntry = noEntry;
            members = count;
            return this;
        }

        public Sbom coverage(int identified, int versioned) {
            coverage = new Coverage(members, identified, versioned, 3);
            return this;
        }

        public Sbom types(String... others) {
            types.clear();
            types.addAll(List.of(others));
            return this;
        }

        /** Where the file lay, and the folders of the project's parts. */
        public Sbom path(String path, String... workspaces) {
            elements.put(DocumentElement.PATH, Stated.present(path));
            if (workspaces.length > 0) {
                elements.put(DocumentElement.WORKSPACES, Stated.present(String.join("\n", workspaces)));
            }
            return this;
        }

        /** Without a name of the project, which the path then stands for. */
        public Sbom unnamed(String path) {
            named = false;
            rootPurl = null;
            subject = path;
            return path(path);
        }

        public Sbom unplaced() {
            placed = false;
            return this;
        }

        InventoryFact fact(Case workspace) {
            Recorded recorded = workspace.next();
            var evidence = new EvidenceId(recorded.seq());
            var candidates = new ArrayList<ListedComponent>();
            for (int i = 0; i < entries.size(); i++) {
                Entry each = entries.get(i);
                candidates.add(new ListedComponent(new ComponentId(Math.abs((long) each.component().hashCode())), each.component(),
                        each.ref(), false,
                        false, Scope.REQUIRED, List.of(root, "http-client", each.component().displayName()), each.patches(),
                        each.particulars(),
                        new Citation(evidence, new Location.JsonPointer("/components/" + i, i + 1, 1))));
            }
            var header = new InventoryHeader("CycloneDX JSON", "1.6", kind, subject, made, serial, version, "Northwind Systems",
                    named ? root : null,
                    release.substring(release.lastIndexOf(' ') + 1), rootPurl,
                    new Completeness(declared, unreachable, withoutEntry, members, types), elements);
            List<Placement> placements = placed ? List.of(new Placement(workspace.id(release), recorded)) : List.of();
            return new InventoryFact(new InventoryId(recorded.seq()), evidence, header, recorded.at(), recorded, null, placements,
                    coverage == null ? new Coverage(members, members, members, 3) : coverage, candidates);
        }
    }
}
