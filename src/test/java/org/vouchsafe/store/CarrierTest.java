package org.vouchsafe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Carriage;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.evidence.Content;
import org.vouchsafe.store.evidence.NewEvidence;
import org.vouchsafe.store.evidence.Retention;
import org.vouchsafe.store.search.Found;

/** What came in what, and originals that are never whole in memory. */
class CarrierTest {
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
    void theCarrierHasTheLowerNumberThoughItIsKeptLast() {
        List<EvidenceId> ids = workspace.write("import", tx -> {
            EvidenceId mail = tx.recordEvidence().reserve();
            EvidenceId attachment = tx.recordEvidence().keep(TestWorkspace.file("a.json", new byte[] {1}, workspace.now(), List.of()));
            tx.recordEvidence().keep(mail, TestWorkspace.file("mail.eml", new byte[] {2}, workspace.now(), List.of()));
            tx.recordCarriers().carried(new Carriage(attachment, mail, "a.json"));
            tx.recordCarriers().carried(new Carriage(attachment, mail, "a.json"));
            return List.of(mail, attachment);
        });
        assertThat(ids).extracting(EvidenceId::value).containsExactly(1L, 2L);
        List<Carriage> carried = workspace.read(tx -> tx.carriers().all(Viewpoint.LATEST));
        assertThat(carried).containsExactly(new Carriage(ids.get(1), ids.get(0), "a.json"));
        List<Evidence> all = workspace.read(tx -> tx.evidence().all(Viewpoint.LATEST));
        assertThat(all).extracting(Evidence::name).containsExactly("mail.eml",
                "a.json");
        assertThat(workspace.workspace().check(Progress.UNWATCHED)).isEmpty();
    }

    @Test
    void carriersAreSeenFromTheirMomentOn() {
        Instant before = workspace.now();
        workspace.pass(Duration.ofHours(1));
        workspace.write("import", tx -> {
            EvidenceId mail = tx.recordEvidence().keep(TestWorkspace.file("m.eml", new byte[] {2}, workspace.now(), List.of()));
            EvidenceId one = tx.recordEvidence().keep(TestWorkspace.file("a", new byte[] {1}, workspace.now(), List.of()));
            tx.recordCarriers().carried(new Carriage(one, mail, "a"));
            tx.recordCarriers().message(mail, new Message("anna@x.example", List.of("b@y.example", "c@y.example"), null, null, null,
                    workspace.now(), "The axios matter"));
            return null;
        });
        List<Carriage> then = workspace.read(tx -> tx.carriers().all(new Viewpoint(before, null)));
        assertThat(then).isEmpty();
        Map<EvidenceId, Message> messages = workspace.read(tx -> tx.carriers().messages(Viewpoint.LATEST));
        assertThat(messages).hasSize(1).hasValueSatisfying(new Condition<>(
                message -> message.recipients().equals(List.of("b@y.example", "c@y.example")), "both recipients"));
        List<Found> found = workspace.read(tx -> tx.search().find("axios matter", 5, Viewpoint.LATEST));
        assertThat(found).extracting(each -> each.evidence().value()).containsExactly(1L);
    }

    @Test
    void theWordOfAMailIsMarkedAsSuch() {
        workspace.write("import", tx -> {
            EvidenceId mail = tx.recordEvidence().reserve();
            var origin = new Origin(workspace.now(), "eve@x.example", "e-mail", null,
                    new MailWord(mail, Set.of(MailWord.Part.FROM, MailWord.Part.CHANNEL)));
            return tx.recordEvidence().keep(mail, new NewEvidence("m.eml", new byte[] {1}, DocumentKind.DOCUMENT, "e-mail", origin,
                    SignatureVerdict.NONE, null, null, Retention.STANDARD, List.of()));
        });
        Origin read = workspace.<Origin>read(tx -> tx.evidence().all(Viewpoint.LATEST).getFirst().origin());
        assertThat(read.isMailsWord(MailWord.Part.FROM)).isTrue();
        assertThat(read.isMailsWord(MailWord.Part.RECEIVED)).isFalse();
        assertThat(workspace.workspace().check(Progress.UNWATCHED)).isEmpty();
    }

    @Test
    void anOriginalGoesInAndOutWithoutEverBeingWholeInMemory() {
        int size = 5_000_001;
        byte[] bytes = new byte[size];
        new Random(5).nextBytes(bytes);
        Content content = new Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] target, int from, int length) {
                        assertThat(length).isLessThanOrEqualTo(1 << 20);
                        return super.read(target, from, Math.min(length, 777_777));
                    }
                };
            }
        };
        EvidenceId id = workspace.write("import", tx -> tx.recordEvidence().keep(new NewEvidence("big.bin", content, DocumentKind.DOCUMENT,
                "document", new Origin(workspace.now(), null, null, null), SignatureVerdict.NONE, null, null, Retention.STANDARD,
                List.of())));
        var out = new ByteArrayOutputStream();
        workspace.read(tx -> {
            tx.evidence().extract(id, out);
            return null;
        });
        assertThat(out.toByteArray()).isEqualTo(bytes);
        byte[] head = workspace.read(tx -> tx.evidence().head(id, 10));
        assertThat(head).hasSize(1 << 20);
    }
}
