package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.evidence.PlacementRow;
import org.vouchsafe.store.evidence.Retention;

class EvidenceTest {
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
    void originalsOfAnySizeComeBackByteForByte() {
        for (int size : new int[] {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 * (1 << 20) + 17}) {
            byte[] noise = new byte[size];
            new Random(size).nextBytes(noise);
            byte[] same = new byte[size];
            for (byte[] bytes : List.of(noise, same)) {
                EvidenceId id = keep("file-" + size, bytes);
                assertThat(workspace.read(tx -> tx.evidence().bytes(id)).length).isEqualTo(size);
                var out = new ByteArrayOutputStream();
                workspace.read(tx -> {
                    tx.evidence().extract(id, out);
                    return null;
                });
                assertThat(out.toByteArray()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void theRowSaysWhereItCameFromAndWhatWasWrongWithIt() {
        var problems = List
                .of(new Problem("BAD_PURL", Severity.ERROR, "a.json", new Location.JsonPointer("/components/4/purl", 31, 9), "No purl.",
                        "Ask for one."), new Problem("ODD", Severity.WARNING, "a.json", new Location.Cell("Answers", "C14"), "x", "y"));
        Instant received = Instant.parse("2026-03-30T23:59:59.123456789Z");
        EvidenceId id = workspace.write("import", tx -> tx.recordEvidence().keep(TestWorkspace.file("a.json", new byte[] {1, 2}, received,
                problems)));
        Evidence row = one(id);
        assertThat(row.origin().receivedAt()).isEqualTo(received);
        assertThat(row.origin().from()).isEqualTo("anna@northwind.example");
        assertThat(row.recordedBy()).isEqualTo("Mara Lind");
        assertThat(row.recorded().at()).isEqualTo(workspace.now());
        assertThat(row.problems()).isEqualTo(2);
        assertThat(row.sha256()).isEqualTo(Sha256.of(new byte[] {1, 2}));
        assertThat(workspace.read(tx -> tx.evidence().problems(id)).equals(problems)).isTrue();
        assertThat(id).hasToString("E-001");
    }

    @Test
    void theSameBytesAreKeptOnceAndRecognised() {
        byte[] bytes = new byte[500_000];
        new Random(1).nextBytes(bytes);
        EvidenceId first = keep("a", bytes);
        EvidenceId second = keep("b", bytes);
        List<Evidence> same = workspace.read(tx -> tx.evidence().withBytes(Sha256.of(bytes)));
        assertThat(same).extracting(Evidence::id).containsExactly(second, first);
        workspace.close();
        assertThat(folder.resolve("case.vouchsafe").toFile().length()).isLessThan(1_450_000);
        workspace = new TestWorkspace(folder.resolve("other.vouchsafe"));
    }

    @Test
    void placementAndWithdrawalAreReadAsTheyStood() {
        EvidenceId id = keep("a", new byte[] {7});
        Instant imported = workspace.now();
        workspace.pass(Duration.ofHours(1));
        workspace.write("place", tx -> {
            tx.recordEvidence().place(id, new ReleaseId(5), "it is theirs");
            return null;
        });
        Instant placed = workspace.now();
        workspace.pass(Duration.ofHours(1));
        workspace.write("move", tx -> {
            tx.recordEvidence().place(id, null, "it is not");
            tx.recordEvidence().withdraw(id, "wrong file");
            tx.recordEvidence().withdraw(id, "wrong file, again");
            return null;
        });
        assertThat(at(id, imported).placedAt()).isNull();
        assertThat(at(id, placed).placedAt()).isEqualTo(new ReleaseId(5));
        assertThat(at(id, placed).withdrawn()).isNull();
        assertThat(one(id).placedAt()).isNull();
        assertThat(one(id).withdrawn()).isNotNull();
        assertThat(one(id).withdrawn().at()).isEqualTo(workspace.now());
        List<PlacementRow> placements = workspace.read(tx -> tx.evidence().placements(id));
        assertThat(placements).extracting(PlacementRow::release).containsExactly(new ReleaseId(5), null);
    }

    @Test
    void retentionIsReadAsItStood() {
        EvidenceId id = keep("a", new byte[] {7});
        Instant imported = workspace.now();
        workspace.pass(Duration.ofHours(1));
        var held = new Retention("incident", LocalDate.of(2031, 12, 31), "case 17");
        workspace.write("hold", tx -> {
            tx.recordEvidence().retain(id, held, "legal asked");
            return null;
        });
        Retention now = workspace.read(tx -> tx.evidence().retention(id, Viewpoint.LATEST));
        Retention then = workspace.read(tx -> tx.evidence().retention(id, new Viewpoint(imported, null)));
        assertThat(now).isEqualTo(held);
        assertThat(then).isEqualTo(Retention.STANDARD);
    }

    private EvidenceId keep(String name, byte[] bytes) {
        return workspace.write("import", tx -> tx.recordEvidence().keep(TestWorkspace.file(name, bytes, workspace.now(), List.of())));
    }

    private Evidence one(EvidenceId id) {
        return workspace.read(tx -> tx.evidence().find(id, Viewpoint.LATEST)).orElseThrow();
    }

    private Evidence at(EvidenceId id, Instant asOf) {
        return workspace.read(tx -> tx.evidence().find(id, new Viewpoint(asOf, null))).orElseThrow();
    }
}
