package org.vouchsafe.usecase.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.format.export.AttestationDraft;
import org.vouchsafe.format.export.AttestationDraft.Attested;
import org.vouchsafe.format.export.CycloneDxAttestationWriter;

/**
 * Writes positions on one supplier's releases as CycloneDX attestations: for each advisory a requirement, for each position a claim whose predicate is
 * the state, with the originals it rests on as evidence and contradictions as counter-claims. No score is given: a state is no degree.
 */
public final class ExportFindings {
    /** The standard under which advisories stand as requirements. */
    public static final String STANDARD = "vouchsafe-assessment";
    private final String program;

    /** @param version of the program, as the document names it */
    public ExportFindings(String version) {
        this.program = "Vouchsafe " + version;
    }

    /**
     * The bytes of the document; the same positions give the same bytes.
     *
     * @param rows positions on releases of one supplier
     * @param assessor the organisation whose positions they are
     * @param files what is known of the originals
     * @param at when it says it was made
     */
    public byte[] bytes(List<PositionRow> rows, String assessor, Map<EvidenceId, Evidence> files, Instant at) {
        String supplier = rows.getFirst().supplier();
        Map<String, AttestationDraft.Requirement> asked = new LinkedHashMap<>();
        List<Attested> findings = new ArrayList<>();
        for (PositionRow each : rows) {
            String advisory = each.position().advisory();
            asked.putIfAbsent(advisory,
                    new AttestationDraft.Requirement(advisory, "In which state is the release towards " + advisory + "?"));
            findings.add(finding(each, files));
        }
        String name = supplier + "\n" + assessor + "\n" + at + "\n" + findings;
        var standard = new AttestationDraft.Standard(STANDARD, "How a state is reached from inventories, claims and decisions", "1",
                List.copyOf(asked.values()));
        return CycloneDxAttestationWriter.write(new AttestationDraft(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), at,
                program, assessor, supplier, "States of releases of " + supplier + ", as " + assessor + " holds them.",
                "The claims are positions of " + assessor + ", a third party, reached from what it holds; they are not the word of "
                        + supplier
                        + ". UNKNOWN means that the evidence does not suffice.",
                List.of(standard), findings));
    }

    private static Attested finding(PositionRow row, Map<EvidenceId, Evidence> files) {
        Position position = row.position();
        List<AttestationDraft.File> evidence = position.evidence().stream().map(files::get).filter(Objects::nonNull)
                .map(each -> new AttestationDraft.File(each.name(), "Held as " + each.id() + ", SHA-256 " + each.sha256().hex(), null,
                        null))
                .toList();
        return new Attested(STANDARD, position.advisory(), row.releaseName(), position.state().name(), HowReached.of(position), null,
                "Basis: " + position.basis().name().toLowerCase(Locale.ROOT) + (position.stale() ? "; a decision was overtaken" : "") + ".",
                null, "No degree of confidence is stated.", position.contradictions().stream().map(Contradiction::text).toList(), evidence);
    }
}
