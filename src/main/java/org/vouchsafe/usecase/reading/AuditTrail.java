package org.vouchsafe.usecase.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Leaf;
import org.vouchsafe.store.audit.TreeHead;
import org.vouchsafe.usecase.CheckWorkspace.Finding;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.read.AuditEntry;

/** The audit log, its root, and its proof. */
public final class AuditTrail {
    private final Workspace workspace;

    public AuditTrail(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Tree size and head. */
    public record Head(long size, String root) {}

    /**
     * The inclusion proof of an entry (RFC 6962, 2.1.1).
     *
     * @param head of the log it is proved in
     * @param path hashes in hex; joined to the entry's leaf hash one after the other they give the root
     */
    public record Proof(AuditEntry entry, Head head, List<String> path) {
        public Proof {
            path = List.copyOf(path);
        }

        /** On which side each hash of the path stands when it is joined (RFC 9162, 2.1.3.2). */
        public List<Side> sides() {
            List<Side> sides = new ArrayList<>();
            long place = entry.number() - 1;
            long last = head.size() - 1;
            for (int i = 0; i < path.size(); i++) {
                boolean left = (place & 1) == 1 || place == last;
                sides.add(left ? Side.LEFT : Side.RIGHT);
                while (left && (place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
                place >>= 1;
                last >>= 1;
            }
            return List.copyOf(sides);
        }
    }

    /** Where a hash stands beside the one it is joined with. */
    public enum Side {
        LEFT, RIGHT
    }

    /** The entries there were at a viewpoint, oldest first. */
    public List<AuditEntry> entries(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> leavesBy(tx, viewpoint).map(AuditTrail::entry).toList()));
    }

    /**
     * The proof that an entry is in the log.
     *
     * @param number the entry's, from 1
     * @param size of the log in which it is to be shown; null: as it is now
     * @throws Refused when the log of that size has no such entry
     */
    public Proof proof(long number, @Nullable Long size) {
        return Guard.of(() -> workspace.read(tx -> {
            TreeHead head = headAt(tx, size);
            if (number < 1 || number > head.size()) {
                throw new Refused(Refused.Kind.REQUEST,
                        "There is no entry " + number + ": a log of size " + head.size() + " has the entries 1 to " + head.size() + ".");
            }
            return new Proof(entry(tx.audit().leaves(number - 1, 1).getFirst()), new Head(head.size(), head.root()),
                    tx.audit().inclusion(number - 1, head.size()));
        }));
    }

    /**
     * Entries with their proofs.
     *
     * @param from number of the first, from 1
     * @param to number of the last
     * @param size of the log in which they are shown; at least {@code to}
     */
    public List<Proof> extract(long from, long to, long size) {
        return Guard.of(() -> workspace.read(tx -> {
            TreeHead head = headAt(tx, size);
            List<Proof> proofs = new ArrayList<>();
            for (Leaf each : tx.audit().leaves(from - 1, Math.toIntExact(to - from + 1))) {
                proofs.add(new Proof(entry(each), new Head(head.size(), head.root()), tx.audit().inclusion(each.index(), size)));
            }
            return List.copyOf(proofs);
        }));
    }

    /**
     * Number of the last entry that was recorded by that moment; 0 when there is none.
     *
     * @param size look no further than so many entries
     */
    public long lastBefore(Instant at, long size) {
        return Guard.of(() -> workspace.read(tx -> tx.audit().leaves(0, Math.toIntExact(size)).stream()
                .filter(each -> !each.recorded().at().isAfter(at)).count()));
    }

    /** The head of the log as it was at a viewpoint. */
    public Head head(Viewpoint viewpoint) {
        TreeHead head = Guard.of(() -> workspace.read(tx -> headAt(tx, viewpoint)));
        return new Head(head.size(), head.root());
    }

    /** The same within a read that is under way. */
    static TreeHead headAt(ReadTx tx, Viewpoint viewpoint) {
        return viewpoint.asOf() == null ? tx.audit().head() : tx.audit().headAt(leavesBy(tx, viewpoint).count());
    }

    // The log has one time, that of recording, and it never decreases.
    private static Stream<Leaf> leavesBy(ReadTx tx, Viewpoint viewpoint) {
        Instant asOf = viewpoint.asOf();
        return tx.audit().leaves().stream().takeWhile(each -> asOf == null || !each.recorded().at().isAfter(asOf));
    }

    /**
     * The head of the log when it had this many entries.
     *
     * @param size null: as it is now
     * @throws Refused when it never had as many
     */
    public Head head(@Nullable Long size) {
        TreeHead head = Guard.of(() -> workspace.read(tx -> headAt(tx, size)));
        return new Head(head.size(), head.root());
    }

    private static TreeHead headAt(ReadTx tx, @Nullable Long size) {
        TreeHead now = tx.audit().head();
        if (size != null && (size < 0 || size > now.size())) {
            throw new Refused(Refused.Kind.REQUEST, "The log has " + now.size() + " entries, so it has no root of size " + size + ".");
        }
        return size == null ? now : tx.audit().headAt(size);
    }

    private static AuditEntry entry(Leaf leaf) {
        return new AuditEntry(leaf.index() + 1, leaf.recorded(), leaf.actor(), leaf.action(), leaf.subject(), leaf.reason(),
                leaf.leafHash());
    }

    /**
     * Recomputes every leaf and the head.
     *
     * @param earlier a head printed in an earlier report, which this log must have grown out of; null: none is at hand
     * @return what does not fit; empty when all does
     */
    public List<Finding> verify(@Nullable Head earlier) {
        return Guard.of(() -> {
            List<Finding> findings = new ArrayList<>();
            workspace.check(Progress.UNWATCHED).forEach(each -> findings.add(new Finding(each.code(), each.text())));
            if (earlier != null) {
                compare(earlier, findings);
            }
            return List.copyOf(findings);
        });
    }

    public Head head() {
        return head((Long) null);
    }

    private void compare(Head earlier, List<Finding> findings) {
        long size = head().size();
        if (earlier.size() < 0 || earlier.size() > size) {
            findings.add(new Finding("LOG_SHORTER", "The report states " + earlier.size() + " entries, but the log has " + size
                    + ": entries are missing at its end, or the report is of another workspace."));
            return;
        }
        TreeHead then = workspace.read(tx -> tx.audit().headAt(earlier.size()));
        if (!then.root().equalsIgnoreCase(earlier.root().strip())) {
            findings.add(new Finding("LOG_ROOT_DIFFERS",
                    "At " + earlier.size() + " entries the root is " + then.root() + ", but the report states "
                            + earlier.root() + ": the log was changed, or the report is of another workspace."));
        }
    }
}
