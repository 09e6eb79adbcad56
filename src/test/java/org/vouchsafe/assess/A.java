package org.vouchsafe.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.SupplierId;

/** Claims for tests, as a faithful reader would hand them over. */
public final class A {
    private A() {}

    /** A VEX document by the supplier. */
    public static Vex vex() {
        return new Vex();
    }

    /** A claim by the supplier about a Portal release, of 3 April 2026. */
    public static Vex claim(String release, String status) {
        return vex().says("pkg:generic/northwind-systems/portal@" + release, status);
    }

    public static Identification named(String purl) {
        return new Identification(List.of(An.purl(purl)), List.of(), List.of(), null, null, null, null, purl);
    }

    public static Identification range(String purl, String range) {
        return new Identification(List.of(An.purl(purl)), List.of(), List.of(), null, null, null, range, purl + " " + range);
    }

    public static Identification csaf(@Nullable String vendor, String name, @Nullable String version) {
        return new Identification(List.of(), List.of(), List.of(), vendor, name, version, null, name);
    }

    /** A VEX document. Statuses: affected, fixed, resolved_with_pedigree, under_investigation, not_affected, or a justification word. */
    public static final class Vex {
        private record Statement(ClaimTarget target, String status, @Nullable Instant at, @Nullable String impact,
                @Nullable String action) {}

        private final List<Statement> statements = new ArrayList<>();
        private List<String> ids = List.of("CVE-2026-10001");
        private @Nullable Author author = new Author(List.of("Northwind Systems"), true, false);
        private @Nullable Instant time = Instant.parse("2026-04-03T10:00:00Z");
        private @Nullable String key;
        private @Nullable String version;
        private boolean draft;
        private String format = "OpenVEX";
        private SignatureVerdict signature = SignatureVerdict.NONE;
        private @Nullable SupplierId named;
        private @Nullable String placedAt;
        private @Nullable Long evidence;

        public Vex about(String... advisories) {
            ids = List.of(advisories);
            return this;
        }

        public Vex by(String name) {
            author = new Author(List.of(name), true, false);
            return this;
        }

        public Vex by(@Nullable Author other) {
            author = other;
            return this;
        }

        public Vex at(@Nullable String when) {
            time = when == null ? null : Instant.parse(when);
            return this;
        }

        public Vex version(String documentKey, String documentVersion) {
            key = documentKey;
            version = documentVersion;
            return this;
        }

        public Vex format(String name) {
            format = name;
            return this;
        }

        public Vex draft() {
            draft = true;
            return this;
        }

        public Vex signed(SignatureVerdict verdict) {
            signature = verdict;
            return this;
        }

        public Vex placed(String release, @Nullable SupplierId supplierNamedAtImport) {
            placedAt = release;
            named = supplierNamedAtImport;
            return this;
        }

        /** Makes it the same file as an inventory. */
        public Vex inside(long evidenceId) {
            evidence = evidenceId;
            return this;
        }

        public Vex says(String productPurl, String status) {
            return says(new ClaimTarget.OfProduct(named(productPurl), List.of()), status, null);
        }

        public Vex saysOf(String productPurl, String status, String... componentPurls) {
            var components = new ArrayList<Identification>();
            for (String each : componentPurls) {
                components.add(named(each));
            }
            return says(new ClaimTarget.OfProduct(named(productPurl), components), status, null);
        }

        public Vex says(Identification product, String status) {
            return says(new ClaimTarget.OfProduct(product, List.of()), status, null);
        }

        public Vex says(ClaimTarget target, String status, @Nullable String at) {
            statements.add(new Statement(target, status, at == null ? null : Instant.parse(at), null, null));
            return this;
        }

        public Vex link(@Nullable String serial, @Nullable Integer bomVersion, @Nullable String ref, String status) {
            return says(new ClaimTarget.OfBom(serial, bomVersion, ref, null, false), status, null);
        }

        /** Gives the last statement an impact statement. */
        public Vex impact(String text) {
            Statement last = statements.removeLast();
            statements.add(new Statement(last.target(), last.status(), last.at(), text, null));
            return this;
        }

        /** Gives the last statement advice. */
        public Vex action(String text) {
            Statement last = statements.removeLast();
            statements.add(new Statement(last.target(), last.status(), last.at(), last.impact(), text));
            return this;
        }

        ClaimDocumentFact document(Case workspace) {
            Recorded recorded = workspace.next();
            List<Placement> placements = placedAt == null ? List.of() : List.of(new Placement(workspace.id(placedAt), recorded));
            return new ClaimDocumentFact(new EvidenceId(evidence == null ? recorded.seq() : evidence), format, key, version, draft,
                    author, time,
                    null, named, signature, recorded.at(), recorded, null, placements, List.of());
        }

        List<ClaimFact> claims(ClaimDocumentFact document, int before) {
            var claims = new ArrayList<ClaimFact>();
            for (Statement each : statements) {
                int number = claims.size();
                claims.add(new ClaimFact(new ClaimId(before + number + 1L), claim(each, number), document));
            }
            return claims;
        }

        private Claim claim(Statement each, int number) {
            Justification justification = each.status().equals("other") ? Justification.OTHER
                    : Justification.ofWord(each.status()).orElse(null);
            ClaimStatus status = switch (each.status()) {
                case "affected" -> ClaimStatus.AFFECTED;
                case "fixed", "resolved_with_pedigree" -> ClaimStatus.FIXED;
                case "under_investigation" -> ClaimStatus.UNDER_INVESTIGATION;
                default -> ClaimStatus.NOT_AFFECTED;
            };
            String word = status == ClaimStatus.NOT_AFFECTED ? status.name().toLowerCase(Locale.ROOT) : each.status();
            return new Claim(ids, status, word, justification, justification == null ? null : each.status(), each.impact(), each.action(),
                    each.at(),
                    each.target(), new Location.JsonPointer("/statements/" + number, number + 1, 1));
        }
    }
}
