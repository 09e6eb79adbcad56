package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryId;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.store.component.ComponentUse;
import org.vouchsafe.store.inventory.ComponentSets;
import org.vouchsafe.store.inventory.Listing;
import org.vouchsafe.store.inventory.Use;

class InventoryTest {
    private static final Component ROOT = Drafts.npm(null, "portal", "2.0");
    private static final Component CLIENT = Drafts.npm("@northwind", "http-client", "3.1.0");
    private static final Component AXIOS = Drafts.withHash(Drafts.npm(null, "axios", "1.14.1"), "ab".repeat(32));
    private static final Component LOOSE = Drafts.npm(null, "left-behind", "0.1");
    @TempDir
    Path folder;
    private TestWorkspace workspace;

    @BeforeEach
    void make() {
        workspace = new TestWorkspace(folder.resolve("case.vouchsafe"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void anInventoryComesBackAsItWasRead() {
        for (int size : new int[] {1, 2, 63, 64, 65, 700}) {
            InventoryDraft draft = Drafts.random(new Random(size), size, 3 * size, "portal");
            InventoryId id = add("sbom-" + size, draft);
            InventoryDraft back = workspace.read(tx -> tx.inventories().read(id));
            assertThat(back.header()).isEqualTo(draft.header());
            assertThat(back.members()).isEqualTo(draft.members());
            assertThat(back.root()).isEqualTo(draft.root());
            assertThat(back.edges())
                    .isEqualTo(draft.edges().stream().distinct().sorted(Comparator.comparingInt(Edge::from).thenComparingInt(
                            Edge::to)).toList());
        }
    }

    @Test
    void oneListingReadByItselfIsTheOneReadWithAllOthers() {
        List<Location> places = List.of(Location.WHOLE_FILE, new Location.LineColumn(7, 3),
                new Location.JsonPointer("/components/11", 90, 5),
                new Location.XmlPath("/bom/components/component[4]", 12, 2), new Location.Cell("Sheet", "B4"),
                new Location.JsonPointer("/components/12", 99, 5), new Location.LineColumn(5, 1));
        InventoryDraft drawn = Drafts.random(new Random(3), 150, 600, "portal");
        List<Member> members = new ArrayList<>();
        for (Member each : drawn.members()) {
            int at = members.size();
            members.add(new Member(each.component(), at % 3 == 0 ? null : at % 3 == 1 ? each.ref() : "bom-ref-" + at, places.get(at % 7),
                    each.scope(), at % 5 == 0 ? List.of("CVE-2026-" + at, "*") : List.of(), each.particulars()));
        }
        add("all", new InventoryDraft(drawn.header(), members, drawn.root(), drawn.edges()));
        workspace.read(tx -> {
            var sets = new ComponentSets(tx.session());
            List<Listing> all = sets.listings(1);
            for (int i = 0; i < all.size(); i++) {
                assertThat(sets.listing(1, i)).usingRecursiveComparison().isEqualTo(all.get(i));
            }
            return null;
        });
    }

    @Test
    void whereUsedGivesPathAndPlace() {
        InventoryDraft draft = Drafts.of(Drafts.header("u-1", "portal", "2.0", 4), List.of(ROOT, CLIENT, AXIOS, LOOSE), new int[] {0, 1},
                new int[] {
                        1, 2},
                new int[] {2, 1});
        add("a", draft);
        List<Use> uses = uses(AXIOS);
        assertThat(uses).hasSize(1);
        Use use = uses.getFirst();
        assertThat(use.path()).containsExactly("portal 2.0", "@northwind/http-client 3.1.0", "axios 1.14.1");
        assertThat(use.direct()).isFalse();
        assertThat(use.place().location().text()).isEqualTo("/components/2");
        assertThat(use.ref()).isEqualTo("pkg:npm/axios@1.14.1");
        assertThat(uses(CLIENT).getFirst().direct()).isTrue();
        assertThat(uses(ROOT).getFirst().root()).isTrue();
        Use loose = uses(LOOSE).getFirst();
        assertThat(loose.path()).containsExactly("left-behind 0.1");
        assertThat(loose.direct()).isFalse();
        assertThat(loose.ref()).isEqualTo("ref-3");
    }

    @Test
    void componentsAreFoundByPackageNameHashAndWords() {
        add("a", Drafts.of(Drafts.header("u-1", "portal", "2.0", 4), List.of(ROOT, CLIENT, AXIOS, LOOSE), new int[] {0, 1}));
        add("b", Drafts.of(Drafts.header("u-2", "portal", "2.1", 3), List.of(ROOT, CLIENT, Drafts.npm(null, "axios", "1.15.0")),
                new int[] {0, 1}));
        assertThat(found(tx -> tx.components().ofPackage(new PackageName("npm", null, "axios")))).hasSize(2);
        assertThat(found(tx -> tx.components().named("AXIOS"))).hasSize(2);
        assertThat(found(tx -> tx.components().withHash("AB".repeat(32)))).hasSize(1);
        assertThat(found(tx -> tx.components().withHash("ac".repeat(32)))).isEmpty();
        assertThat(search("@northwind")).containsExactly("@northwind/http-client 3.1.0 in 2");
        assertThat(search("axios 1.14")).containsExactly("axios 1.14.1 in 1");
        assertThat(search("ax 15")).containsExactly("axios 1.15.0 in 1");
        assertThat(search("\" OR *")).isEmpty();
        assertThat(search("")).contains("portal 2.0 in 2").hasSize(5);
    }

    @Test
    void alikeSetsAreSharedAndComponentsInterned() {
        InventoryDraft draft = Drafts.random(new Random(5), 200, 1000, "portal");
        InventoryId first = add("a", draft);
        InventoryId second = add("b", new InventoryDraft(Drafts.header("other", "portal", "2.0", 200), draft.members(), 0, draft.edges()));
        List<ComponentId> one = found(tx -> tx.inventories().components(first));
        List<ComponentId> two = found(tx -> tx.inventories().components(second));
        assertThat(one).isEqualTo(two);
        List<Use> uses = workspace.read(tx -> tx.inventories().uses(List.of(one.get(7)), Viewpoint.LATEST, Use.Paths.WITHOUT));
        assertThat(uses).extracting(Use::inventory).containsExactly(first, second);
        assertThat(uses).extracting(use -> use.place().evidence()).doesNotHaveDuplicates();
    }

    @Test
    void withdrawnInventoriesAreNotUsedAndRefsAreLookedUpBySerial() {
        EvidenceId evidence = workspace.write("import", tx -> {
            EvidenceId id = tx.recordEvidence().keep(TestWorkspace.file("a", new byte[] {1}, workspace.now(), List.of()));
            tx.recordInventories().add(id,
                    Drafts.of(Drafts.header("urn:uuid:ABC", "portal", "2.0", 3), List.of(ROOT, CLIENT, AXIOS), new int[] {0,
                            1}));
            return id;
        });
        Optional<ComponentId> byRef = workspace.read(tx -> tx.inventories().byRef("abc", 1, "ref-1", Viewpoint.LATEST));
        assertThat(byRef).isPresent();
        assertThat(workspace.read(tx -> tx.components().get(byRef.get())).equals(CLIENT)).isTrue();
        Optional<ComponentId> otherVersion = workspace.read(tx -> tx.inventories().byRef("abc", 2, "ref-1", Viewpoint.LATEST));
        assertThat(otherVersion).isEmpty();
        workspace.write("withdraw", tx -> {
            tx.recordEvidence().withdraw(evidence, "wrong");
            return null;
        });
        assertThat(uses(AXIOS)).isEmpty();
        assertThat(search("axios")).isEmpty();
    }

    private InventoryId add(String name, InventoryDraft draft) {
        return workspace.write("import", tx -> tx.recordInventories().add(tx.recordEvidence().keep(TestWorkspace.file(name, name.getBytes(
                java.nio.charset.StandardCharsets.UTF_8), workspace.now(), List.of())), draft));
    }

    private List<Use> uses(Component component) {
        return workspace.read(tx -> {
            List<ComponentId> ids = tx.components().named(component.name()).stream().filter(id -> tx.components().get(id).equals(component))
                    .toList();
            return tx.inventories().uses(ids, Viewpoint.LATEST, Use.Paths.WITH);
        });
    }

    private List<ComponentId> found(java.util.function.Function<ReadTx, List<ComponentId>> reading) {
        return workspace.read(reading);
    }

    private List<String> search(String text) {
        List<ComponentUse> found = workspace.read(tx -> tx.components().search(text, 50, Viewpoint.LATEST));
        return found.stream().map(use -> use.component().displayName() + " in " + use.inventories()).toList();
    }
}
