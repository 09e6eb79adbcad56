package org.vouchsafe.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.evidence.NewEvidence;
import org.vouchsafe.store.evidence.Retention;

/** A workspace in a folder of the test, with a clock the test sets. */
public final class TestWorkspace implements AutoCloseable {
    private final Clock clock = new Clock();
    private final Workspace workspace;

    public TestWorkspace(Path file) {
        this.workspace = opened(Workspace.create(file, surroundings()));
    }

    /** A clock that stands until it is moved. */
    private static final class Clock implements InstantSource {
        private Instant now = Instant.parse("2026-03-31T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    public Surroundings surroundings() {
        return new Surroundings(clock, new Random(7), "mara@desk-7");
    }

    public static Workspace opened(Opening opening) {
        if (opening instanceof Opening.Opened opened) {
            return opened.workspace();
        }
        throw new AssertionError(opening.toString());
    }

    public Instant now() {
        return clock.now;
    }

    public void pass(Duration duration) {
        clock.now = clock.now.plus(duration);
    }

    public <T> T write(String action, Function<WriteTx, T> change) {
        return workspace.write(new Entry("Mara Lind", action, "", "because"), change);
    }

    public <T> T read(Function<ReadTx, T> reading) {
        return workspace.read(reading);
    }

    /** Evidence with nothing special about it. */
    public static NewEvidence file(String name, byte[] bytes, Instant received, List<Problem> problems) {
        return new NewEvidence(name, bytes, DocumentKind.INVENTORY, "CycloneDX JSON 1.6",
                new Origin(received, "anna@northwind.example", "e-mail",
                        "incident"),
                SignatureVerdict.NONE, null, null, Retention.STANDARD, problems);
    }

    @Override
    public void close() {
        workspace.close();
    }
}
