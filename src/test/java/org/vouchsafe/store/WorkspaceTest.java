package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.Workspace.Access;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.audit.Leaf;
import org.vouchsafe.store.sql.StoreException;

class WorkspaceTest {
    @TempDir
    Path folder;
    private Path file;
    private TestWorkspace workspace;

    @BeforeEach
    void make() {
        file = folder.resolve("case.vouchsafe");
        workspace = new TestWorkspace(file);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void isOneFileWhenClosed() throws Exception {
        workspace.write("add", tx -> tx.recordRegister().addSupplier("Northwind", List.of(), List.of(), List.of(), List.of()));
        assertThat(names()).contains("case.vouchsafe", "case.vouchsafe.lock", "case.vouchsafe-wal");
        workspace.close();
        assertThat(names()).containsExactly("case.vouchsafe");
        Workspace again = TestWorkspace.opened(Workspace.open(file, Access.WRITE_IF_FREE, workspace.surroundings()));
        assertThat(again.read(tx -> tx.register().portfolio(Viewpoint.LATEST)).suppliers()).hasSize(1);
        again.close();
        assertThat(names()).containsExactly("case.vouchsafe");
    }

    @Test
    void aSecondOpenerReadsAndLearnsWhoWrites() {
        Workspace second = TestWorkspace.opened(Workspace.open(file, Access.WRITE_IF_FREE, workspace.surroundings()));
        assertThat(second.readOnlyReason()).contains("mara@desk-7").contains("process");
        assertThatThrownBy(() -> second.write(new Entry("a", "b", "c", "d"), tx -> null)).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.READ_ONLY));
        workspace.write("add", tx -> tx.recordRegister().addSupplier("Northwind", List.of(), List.of(), List.of(), List.of()));
        assertThat(second.read(tx -> tx.register().portfolio(Viewpoint.LATEST)).suppliers()).hasSize(1);
        second.close();
        assertThat(workspace.workspace().readOnlyReason()).isNull();
    }

    @Test
    void whatIsNotAWorkspaceIsToldApart() throws Exception {
        assertThat(open(folder.resolve("none.vouchsafe"))).isEqualTo(Opening.Why.MISSING);
        assertThat(open(folder)).isEqualTo(Opening.Why.NOT_A_WORKSPACE);
        Path text = folder.resolve("text.vouchsafe");
        Files.writeString(text, "{\"bomFormat\": \"CycloneDX\"}".repeat(100));
        assertThat(open(text)).isEqualTo(Opening.Why.NOT_A_WORKSPACE);
        assertThat(Files.readString(text)).startsWith("{\"bomFormat\"");
        Path empty = Files.createFile(folder.resolve("empty.vouchsafe"));
        assertThat(open(empty)).isEqualTo(Opening.Why.NOT_A_WORKSPACE);
        assertThat(empty).hasSize(0);
        assertThat(((Opening.Failed) Workspace.create(text, workspace.surroundings())).why()).isEqualTo(Opening.Why.EXISTS);
        assertThat(((Opening.Failed) Workspace.create(folder.resolve("no/folder/x.vouchsafe"), workspace.surroundings())).why())
                .as("a folder that is not there is named wrongly").isEqualTo(Opening.Why.MISSING);
        assertThat(names()).doesNotContain("text.vouchsafe.lock", "empty.vouchsafe.lock");
    }

    @Test
    void whatANewerProgramMadeIsRefusedAndLeftAlone() throws Exception {
        workspace.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(file);
        var failed = (Opening.Failed) Workspace.open(file, Access.WRITE_IF_FREE, workspace.surroundings());
        assertThat(failed.why()).isEqualTo(Opening.Why.NEWER);
        assertThat(failed.sentence()).contains("99").contains("newer");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("case.vouchsafe");
    }

    @Test
    void aDamagedFileIsSaidToBeSo() throws Exception {
        workspace.close();
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        assertThat(open(file)).isEqualTo(Opening.Why.DAMAGED);
    }

    @Test
    void fileNamesMayHoldWhatTheSystemAllows() {
        for (String name : List.of("Fälle & Co #1 50%25.vouchsafe", "what?mode=memory.vouchsafe", "a'b;c.vouchsafe")) {
            TestWorkspace other = new TestWorkspace(folder.resolve(name));
            other.write("add", tx -> tx.recordRegister().addSupplier("A", List.of(), List.of(), List.of(), List.of()));
            other.close();
            assertThat(folder.resolve(name)).exists();
            Workspace again = TestWorkspace.opened(Workspace.open(folder.resolve(name), Access.READ, other.surroundings()));
            assertThat(again.read(tx -> tx.register().portfolio(Viewpoint.LATEST)).suppliers()).hasSize(1);
            again.close();
        }
    }

    @Test
    void withinAChangeItsOwnFactsAreSeenAndOutsideTheyAreNot() {
        Instant later = workspace.now().plusSeconds(60);
        List<String> seen = workspace.write("import", tx -> {
            tx.recordEvidence().keep(TestWorkspace.file("a.json", bytes("{}"), workspace.now(), List.of()));
            assertThat(evidence()).as("another reader").isEmpty();
            assertThat(tx.evidence().all(new Viewpoint(later, null))).hasSize(1);
            tx.subject("E-001 a.json");
            return tx.evidence().all(Viewpoint.LATEST).stream().map(Evidence::recordedBy).toList();
        });
        assertThat(seen).containsExactly("Mara Lind");
        List<Leaf> leaves = workspace.read(tx -> tx.audit().leaves());
        assertThat(leaves.getLast().subject()).isEqualTo("E-001 a.json");
        assertThat(leaves.getLast().reason()).isEqualTo("because");
    }

    @Test
    void aCancelledChangeLeavesNothing() {
        assertThatThrownBy(() -> workspace.write("import", tx -> {
            tx.recordEvidence().keep(TestWorkspace.file("a.json", new byte[3_000_000], workspace.now(), List.of()));
            throw new CancellationException("by the user");
        })).isInstanceOf(CancellationException.class);
        assertThat(evidence()).isEmpty();
        assertThat(logSize()).isEqualTo(1);
    }

    @Test
    void aRehearsalLeavesNothingButItsResult() {
        var id = workspace.workspace().rehearse(new Entry("Mara", "import", "", ""),
                tx -> tx.recordEvidence().keep(TestWorkspace.file("a.json",
                        bytes("{}"), workspace.now(), List.of())));
        assertThat(id.value()).isEqualTo(1);
        assertThat(evidence()).isEmpty();
    }

    @Test
    void momentsNeverDecreaseThoughTheClockDoes() {
        workspace.write("one", tx -> tx.recordRegister().addSupplier("A", List.of(), List.of(), List.of(), List.of()));
        workspace.pass(Duration.ofDays(-3));
        workspace.write("two", tx -> tx.recordRegister().addSupplier("B", List.of(), List.of(), List.of(), List.of()));
        workspace.pass(Duration.ofDays(10));
        workspace.write("three", tx -> tx.recordRegister().addSupplier("C", List.of(), List.of(), List.of(), List.of()));
        List<Leaf> leaves = workspace.read(tx -> tx.audit().leaves());
        assertThat(leaves).extracting(Leaf::action).containsExactly("create", "one", "two", "three");
        assertThat(leaves.get(2).recorded().at()).isEqualTo(leaves.get(1).recorded().at());
        assertThat(leaves.get(3).recorded().at()).isAfter(leaves.get(2).recorded().at());
    }

    @Test
    void theRegisterIsReadAsItStood() {
        var supplier = workspace.write("add", tx -> {
            var id = tx.recordRegister().addSupplier("Northwind", List.of("NW"), List.of("northwind"), List.of("northwind.example"),
                    List.of(
                            "anna"));
            var product = tx.recordRegister().addProduct(id, "Portal", List.of("pkg:npm/portal"));
            tx.recordRegister().addRelease(product, "2.0", null, 4, ReleaseStatus.IN_USE, List.of());
            return id;
        });
        Instant before = workspace.now();
        workspace.pass(Duration.ofHours(1));
        workspace.write("rename", tx -> {
            tx.recordRegister().set(new Supplier(supplier, "Northwind Systems", List.of(), List.of(), List.of(), List.of()));
            return null;
        });
        assertThat(workspace.read(tx -> tx.register().portfolio(Viewpoint.LATEST)).suppliers().getFirst().name())
                .isEqualTo("Northwind Systems");
        var then = workspace.read(tx -> tx.register().portfolio(new Viewpoint(before, null)));
        assertThat(then.suppliers().getFirst().aliases()).containsExactly("NW");
        assertThat(then.releases().getFirst().order()).isEqualTo(4);
        assertThat(workspace.read(tx -> tx.register().portfolio(new Viewpoint(before.minusSeconds(1), null))).suppliers()).isEmpty();
        long size = workspace.read(tx -> tx.audit().head().size());
        workspace.write("again", tx -> {
            tx.recordRegister().set(new Supplier(supplier, "Northwind Systems", List.of(), List.of(), List.of(), List.of()));
            return null;
        });
        assertThat(logSize()).as("nothing changed, nothing logged").isEqualTo(size);
    }

    private List<Evidence> evidence() {
        return workspace.read(tx -> tx.evidence().all(Viewpoint.LATEST));
    }

    private long logSize() {
        return workspace.read(tx -> tx.audit().head().size());
    }

    private Opening.Why open(Path path) {
        return ((Opening.Failed) Workspace.open(path, Access.WRITE_IF_FREE, workspace.surroundings())).why();
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
