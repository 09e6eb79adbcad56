package org.vouchsafe.store.check;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.sql.Session;
import org.vouchsafe.store.sql.StoreException;

/**
 * Verifies a workspace. SQLite's pages carry no checksum, so a flipped byte may leave a file that reads without complaint and says
 * something else; therefore everything that is read is recomputed: originals from their bytes, facts against the digests in the log, the
 * log against its tree, and what is derived (indexes, memberships, search) from what it was derived from.
 */
public final class WorkspaceCheck {
    private final Session session;
    private final Progress progress;
    private final Findings findings = new Findings();

    /** The session may create temporary tables, but changes nothing. */
    public WorkspaceCheck(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /** Everything that is not as it should be; empty when all is well. */
    public List<Finding> findings() {
        step("The file", () -> new FileCheck(session, findings).run());
        step("The originals", () -> new OriginalsCheck(session, findings, progress).run());
        step("The log", () -> new LogCheck(session, findings, progress).run());
        step("The components", () -> new ComponentsCheck(session, findings, progress).run());
        step("The inventories", () -> new SetsCheck(session, findings, progress).run());
        step("The names", () -> new NamesCheck(session, findings).run());
        step("The positions kept", () -> new KeptCheck(session, findings).run());
        step("The search index", () -> new SearchCheck(session, findings, progress).run());
        return findings.list();
    }

    private void step(String what, Runnable step) {
        progress.stage("Checking: " + what.toLowerCase(java.util.Locale.ROOT), 0);
        progress.checkCancelled();
        try {
            step.run();
        } catch (CancellationException e) {
            throw e;
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.ENVIRONMENT) {
                throw e;
            }
            findings.add("UNREADABLE", what + " cannot be read. " + e.words());
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NullPointerException e) {
            // Records refuse values that cannot be; here that is one more way in which damage shows.
            findings.add("UNREADABLE", what + " cannot be read: it holds values that cannot be (" + e.getMessage() + ").");
        }
    }
}
