package org.vouchsafe.report;

import java.util.List;
import org.vouchsafe.domain.Recorded;

/**
 * An extract of the audit log.
 *
 * @param asked what was asked for, in words: {@code entries 1 to 42}
 * @param size of the log in which the entries are proved: the one the report states
 * @param root of that log, in hex
 * @param entries in the order of the log
 */
public record ReportedLog(String asked, long size, String root, List<Entry> entries) {
    public ReportedLog {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param number its place, from 1
     * @param leafHash in hex
     * @param path hashes in hex which, joined to the leaf hash one after the other, give the root (RFC 6962, 2.1.1)
     */
    public record Entry(long number, Recorded recorded, String actor, String action, String subject, String reason, String leafHash,
            List<String> path) {
        public Entry {
            path = List.copyOf(path);
        }
    }
}
