package org.vouchsafe.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.Workspace.Access;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.sql.StoreException;

/** A program of its own, to be killed: imports one inventory after the other and says so after each. */
public final class CrashingImport {
    private static final PrintStream OUT = System.out;

    private CrashingImport() {}

    public static void main(String[] args) {
        var surroundings = new Surroundings(InstantSource.system(), new SecureRandom(), "child");
        Workspace workspace = TestWorkspace.opened(Workspace.open(Path.of(args[0]), Access.WRITE_IF_FREE, surroundings));
        if (workspace.readOnlyReason() != null) {
            OUT.println("READ ONLY " + workspace.readOnlyReason());
            return;
        }
        OUT.println("READY");
        try {
            importOnAndOn(workspace);
        } catch (StoreException e) {
            OUT.println("FAILED " + e.kind());
        }
    }

    private static void importOnAndOn(Workspace workspace) {
        for (int i = 0;; i++) {
            var random = new Random();
            byte[] bytes = new byte[200_000];
            random.nextBytes(bytes);
            String name = "child-" + i;
            EvidenceId id = workspace.write(new Entry("child", "import", name, ""), tx -> {
                EvidenceId kept = tx.recordEvidence().keep(TestWorkspace.file(name, bytes, InstantSource.system().instant(), List.of()));
                tx.recordInventories().add(kept, Drafts.random(random, 300, 3_000, "product"));
                return kept;
            });
            OUT.println("KEPT " + id.value());
        }
    }
}
