package org.vouchsafe.usecase.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.format.ReadResult;

/**
 * A file that was read but not recorded yet.
 *
 * @param recognition whether a format claimed it
 * @param result what was read from it; its problems name the file as the analyst wrote it
 * @param mapping the version of the mapping it was read with; null when a format read it, or nothing did
 */
public record ReadFile(Received received, Recognition recognition, ReadResult result, @Nullable Long mapping) {
    /** Read by a format, or by nothing. */
    public ReadFile(Received received, Recognition recognition, ReadResult result) {
        this(received, recognition, result, null);
    }

    public FileWalk.Found found() {
        return received.found();
    }

    public Sha256 sha256() {
        return received.sha256();
    }

    /** What lies in archives by the hundred and is seldom meant as evidence. */
    private static final Set<String> PLAIN = Set.of("text", "table (CSV)", "XML document", "web page (HTML)", "SVG picture");

    /** Whether a format knew the file. */
    public enum Recognition {
        /** One did. */
        FORMAT,
        /** None did, but there is nothing wrong with the file: a letter, a picture, somebody's export. */
        NONE,
        /** None did, and it is a program or a script: something that acts when it is opened. */
        PROGRAM,
        /** It is too large for its content to be read. */
        TOO_LARGE,
        /** None did, because the file is damaged or empty. */
        DAMAGED
    }

    /** What it turned out to be. */
    public DocumentKind kind() {
        boolean claims = !result.claimDocuments().isEmpty();
        if (!result.inventories().isEmpty()) {
            // A newer version that no longer states anything is an inventory to whoever looks at it.
            return result.claimDocuments().stream().anyMatch(each -> !each.claims().isEmpty()) ? DocumentKind.INVENTORY_WITH_CLAIMS
                    : DocumentKind.INVENTORY;
        }
        if (claims) {
            return DocumentKind.CLAIMS;
        }
        if (!result.advisories().isEmpty() || !result.signals().isEmpty()) {
            return DocumentKind.ADVISORY;
        }
        if (!result.register().isEmpty()) {
            return DocumentKind.REGISTER;
        }
        if (!result.answers().isEmpty()) {
            return DocumentKind.ANSWERS;
        }
        if (!result.provenance().isEmpty()) {
            return DocumentKind.PROVENANCE;
        }
        return isSignature(result.signature()) ? DocumentKind.SIGNATURE : DocumentKind.DOCUMENT;
    }

    /** A file that is there to sign others, or an envelope of which nothing but the signature is understood. */
    private static boolean isSignature(@Nullable SignatureCarrier signature) {
        return signature != null && switch (signature.method()) {
            case PGP, CMS, MINISIGN, CHECKSUMS, SIGSTORE, DSSE -> true;
            case JSF, XML_SIGNATURE -> false;
        };
    }

    /** True when nothing could be read from it although something should have been there. */
    public boolean isUnreadable() {
        return recognition == Recognition.DAMAGED
                || recognition == Recognition.FORMAT && kind() == DocumentKind.DOCUMENT && hasErrors();
    }

    /** True for something people write or picture for people, such as a letter or a certificate. */
    boolean isForPeople() {
        return recognition == Recognition.NONE && result.problems().isEmpty() && !PLAIN.contains(result.formatAndVersion());
    }

    public boolean hasErrors() {
        return result.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** One line for people: what was read. */
    public String summary() {
        return switch (kind()) {
            case INVENTORY -> inventories();
            case INVENTORY_WITH_CLAIMS -> inventories() + ", " + claims();
            case CLAIMS -> claims();
            case ADVISORY -> result.advisories().isEmpty() ? count(result.signals().size(), "word on urgency", "words on urgency")
                    : String.join(", ", result.advisories().stream().map(each -> each.id()).limit(3).toList())
                            + (result.advisories().size() > 3 ? " and " + (result.advisories().size() - 3) + " more" : "");
            case REGISTER -> count(result.register().size(), "line", "lines");
            case ANSWERS -> String.join("; ", result.answers().stream().map(each -> each.completion().words()).toList());
            case PROVENANCE -> "provenance of " + count(result.provenance().getFirst().subjects().size(), "file", "files");
            case SIGNATURE -> signed();
            case DOCUMENT -> switch (recognition) {
                case FORMAT -> hasErrors() ? "nothing could be read from it" : "nothing in it concerns releases";
                case NONE -> "not a format that is read";
                case PROGRAM -> "a program, which nobody should open by mistake";
                case TOO_LARGE -> "too large to be read";
                case DAMAGED -> "nothing could be read from it";
            };
        };
    }

    private String signed() {
        SignatureCarrier signature = result.signature();
        if (signature == null || signature.hints().isEmpty()) {
            return "does not say what it signs";
        }
        String first = signature.hints().getFirst().name();
        return signature.method() == SignatureMethod.CHECKSUMS ? count(signature.hints().size(), "checksum", "checksums")
                : first == null ? "signature of a file known by its digest" : "signature of " + first;
    }

    private String inventories() {
        List<String> parts = new ArrayList<>();
        for (InventoryDraft draft : result.inventories()) {
            long direct = draft.edges().stream().filter(edge -> edge.from() == draft.root()).mapToInt(edge -> edge.to()).distinct().count();
            parts.add(count(draft.members().size() - (draft.root() >= 0 ? 1 : 0), "component", "components")
                    + (direct > 0 ? String.format(Locale.ROOT, ", %,d direct", direct) : ""));
        }
        return String.join("; ", parts);
    }

    private String claims() {
        Set<String> about = new HashSet<>();
        long statements = 0;
        for (ClaimDocument document : result.claimDocuments()) {
            statements += document.claims().size();
            document.claims().stream().filter(claim -> !claim.vulnerabilityIds().isEmpty())
                    .forEach(claim -> about.add(claim.vulnerabilityIds().getFirst()));
        }
        return count(statements, "statement", "statements") + " about " + count(about.size(), "vulnerability", "vulnerabilities");
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d ", number) + (number == 1 ? one : many);
    }

    /** The problems, naming the file as the analyst wrote it. */
    public List<Problem> problems() {
        return result.problems();
    }
}
