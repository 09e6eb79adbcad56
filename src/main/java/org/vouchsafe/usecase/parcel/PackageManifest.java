package org.vouchsafe.usecase.parcel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evidence package says it holds (docs/formats/package.md).
 *
 * @param tlp label of TLP 2.0, without the prefix
 * @param author the organisation that speaks
 * @param preparedBy who made it
 * @param workspace hash of the first leaf of the audit log it comes from, in hex: the same for all packages of one workspace
 * @param cutOff up to when what was recorded is in it
 * @param auditSize entries of the log with the newest change that is in it
 * @param files all files of the package but this list and the checksums
 * @param leftOut what is not in it, and why, in sentences
 */
public record PackageManifest(String title, Scope scope, String tlp, String author, String preparedBy, String workspace, Instant cutOff,
        @Nullable Instant validAt, String program, long auditSize, String auditRoot, List<Listed> files, List<Original> originals,
        List<Decided> decisions, List<String> leftOut) {
    /** The name of the list within the package. */
    public static final String FILE = "manifest.json";

    /** As what the states of a package of another workspace stand among the documents that make statements. */
    public static final String TAKEN_AS = "Evidence package";

    /** What a package is about: a release, a supplier or an advisory; in words as the register writes it. */
    public record Scope(Kind kind, String words) {
        /** What it can be about. */
        public enum Kind {
            RELEASE, SUPPLIER, ADVISORY
        }
    }

    /** What a file of a package is. */
    public enum Role {
        README, STATES, PROOFS, REPORT, VEX, ATTESTATION, ORIGINAL
    }

    /** A file of the package: its path, and what it is about in a few words. */
    public record Listed(String path, Role role, String sha256, long size, String about) {}

    /**
     * A file somebody sent, on which the states rest.
     *
     * @param id its number in the workspace it comes from
     * @param signature verdict on its own signature there
     * @param place where it was placed there; null when nowhere
     * @param file its path in the package; null when it was left out
     * @param omitted why it was left out; null when it is in the package
     * @param seq place of the fact that it was received in the log
     */
    public record Original(String id, String name, String sha256, long size, String format, Instant receivedAt, @Nullable String from,
            @Nullable String channel, @Nullable String why, Instant recordedAt, String recordedBy, String signature, @Nullable Placed place,
            @Nullable String file, @Nullable String omitted, long seq) {}

    /**
     * Where an original was placed.
     *
     * @param seq place of that fact in the log
     */
    public record Placed(String supplier, String product, String release, long seq) {}

    /** What was decided in the workspace the package comes from; elsewhere it is a proposal. */
    public record Decided(String supplier, String product, String release, String advisory, String state, String reason,
            @Nullable String justification, @Nullable String expires, String decidedBy, Instant decidedAt, long seq) {}

    public PackageManifest {
        files = List.copyOf(files);
        originals = List.copyOf(originals);
        decisions = List.copyOf(decisions);
        leftOut = List.copyOf(leftOut);
    }
}
