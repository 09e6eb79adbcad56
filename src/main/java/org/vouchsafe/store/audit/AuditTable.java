package org.vouchsafe.store.audit;

import java.util.List;
import org.vouchsafe.store.sql.Session;

/** The audit log, read. */
public final class AuditTable {
    private final Session session;

    public AuditTable(Session session) {
        this.session = session;
    }

    /** Size and root of the log. The root of an empty log is the hash of nothing. */
    public TreeHead head() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Root of the log when it had this many leaves. */
    public TreeHead headAt(long size) {
        throw new UnsupportedOperationException("not yet");
    }

    /** All leaves, oldest first. */
    public List<Leaf> leaves() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Leaves from an index on, at most so many. */
    public List<Leaf> leaves(long from, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Inclusion proof (RFC 6962, 2.1.1) of one leaf in the tree of the given size, as hashes in hex. */
    public List<String> inclusion(long leaf, long size) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Consistency proof (RFC 6962, 2.1.2) between two sizes, as hashes in hex. */
    public List<String> consistency(long older, long newer) {
        throw new UnsupportedOperationException("not yet");
    }

}
