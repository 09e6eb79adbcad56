package org.vouchsafe.store.fact;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.audit.MerkleHash;
import org.vouchsafe.store.audit.MerkleTree;
import org.vouchsafe.store.sql.Moment;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.Session;

/** Gives the facts of one change their place in the log, and closes the change with one leaf of the audit log. */
public final class FactLog {
    private static final int SALT_BYTES = 16;
    private static final String LAST = "SELECT max(seq) FROM fact";
    private static final String LAST_MOMENT = "SELECT max(recorded_at) FROM change";
    private static final String FACT = "INSERT INTO fact (seq, leaf, recorded_at, kind, salt, digest) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String CHANGE = """
            INSERT INTO change (leaf, first_seq, last_seq, recorded_at, actor, action, subject, reason, facts_digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, zeroblob(32))""";
    private static final String COMPLETE = "UPDATE change SET last_seq = ?, subject = ?, facts_digest = ? WHERE leaf = ?";
    private final Session session;
    private final RandomGenerator random;
    private final Entry entry;
    private final MerkleTree tree;
    private final MessageDigest facts = Sha256.digest();
    private final long leaf;
    private final long first;
    private final long micros;
    private long next;
    private boolean begun;
    private String subject;

    /** Begins a change within the session's transaction. */
    public FactLog(Session session, InstantSource clock, RandomGenerator random, Entry entry) {
        this.session = session;
        this.random = random;
        this.entry = entry;
        this.subject = entry.subject();
        this.tree = new MerkleTree(session);
        this.leaf = tree.size();
        this.first = session.number(LAST).orElse(0) + 1;
        this.next = first;
        // A clock set back must not let a later fact appear earlier in the log: as-of relies on moments that never decrease.
        this.micros = Math.max(Moment.micros(clock.instant()), session.number(LAST_MOMENT).orElse(Long.MIN_VALUE));
    }

    /** The actor of the change. */
    public String actor() {
        return entry.actor();
    }

    /** When the facts of this change are recorded. */
    public Instant recordedAt() {
        return Moment.ofMicros(micros);
    }

    /** What the change is about. */
    public String subject() {
        return subject;
    }

    /** Says anew what the change is about. */
    public void subject(String text) {
        subject = text;
    }

    /** Begins the next fact; it must be ended before another begins. */
    public PendingFact begin(FactKind kind) {
        if (!begun) {
            // Written before its facts, and completed after them within the same transaction: what is read in between finds the actor, and
            // an open end that takes in every fact to come.
            session.execute(CHANGE, leaf, first, Long.MAX_VALUE, micros, entry.actor(), entry.action(), subject, entry.reason());
            begun = true;
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PendingFact(session, this, kind, next, salt);
    }

    /** Writes the leaf; a change without facts leaves no trace. */
    public void finish() {
        if (!begun) {
            return;
        }
        byte[] factsDigest = facts.digest();
        session.execute(COMPLETE, next - 1, subject, factsDigest, leaf);
        tree.append(leafHash(first, next - 1, micros, new Entry(entry.actor(), entry.action(), subject, entry.reason()), factsDigest));
    }

    /** The leaf hash of one change: over everything its row says. */
    public static byte[] leafHash(long first, long last, long micros, Entry entry, byte[] factsDigest) {
        return MerkleHash.leaf(new PackWriter().number(1).number(first).number(last).number(micros).text(entry.actor()).text(entry.action())
                .text(entry.subject()).text(entry.reason()).raw(factsDigest).bytes());
    }

    /** What one fact adds to the digest over the facts of its change. */
    public static void digest(MessageDigest facts, long seq, String kind, byte[] digest) {
        facts.update(new PackWriter().number(seq).text(kind).raw(digest).bytes());
    }

    void record(long seq, FactKind kind, byte[] salt, byte[] digest) {
        if (seq != next) {
            throw new IllegalStateException("Fact " + seq + " ended out of turn");
        }
        session.execute(FACT, seq, leaf, micros, kind.name(), salt, digest);
        digest(facts, seq, kind.name(), digest);
        next++;
    }
}
