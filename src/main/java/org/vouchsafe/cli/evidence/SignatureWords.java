package org.vouchsafe.cli.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureFinding;
import org.vouchsafe.domain.signature.SignatureRecord;
import org.vouchsafe.usecase.UseCases;

/** What is known of the signatures on a file, and of the files it signs, as the command line says it. */
final class SignatureWords {
    private final Session session;
    private final UseCases workspace;

    SignatureWords(Session session, UseCases workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    void print(EvidenceId id) {
        workspace.signatures().on(id, session.viewpoint()).ifPresent(record -> {
            session.say("");
            session.say("Signatures, as known since " + Words.moment(record.recorded().at()) + ":");
            record.findings().forEach(each -> print(id, each));
        });
        List<SignatureRecord> history = workspace.signatures().history(id, session.viewpoint());
        List<SignatureRecord> turns = turns(history);
        if (turns.size() > 1) {
            session.say("  Before: " + String.join(", ", turns.subList(0, turns.size() - 1).stream()
                    .map(each -> Words.code(each.verdict()) + " from " + Words.moment(each.recorded().at())).toList()) + ".");
        }
        Optional<SignatureCarrier> carried = workspace.signatures().carriedBy(id);
        if (carried.filter(each -> each.attachment() == SignatureCarrier.Attachment.DETACHED).isPresent()) {
            List<EvidenceId> signed = workspace.signatures().signedBy(id, session.viewpoint());
            session.say("");
            session.say(signed.isEmpty() ? "It waits for the file it is about, which has not been received."
                    : "It is about " + String.join(", ", signed.stream().map(EvidenceId::toString).toList()) + ".");
        }
    }

    /**
     * Where the verdict turned. That another reason was given for the same, or that file and signature of one delivery were recorded one after
     * the other, is no turn.
     */
    private static List<SignatureRecord> turns(List<SignatureRecord> history) {
        List<SignatureRecord> turns = new ArrayList<>();
        for (SignatureRecord each : history) {
            if (!turns.isEmpty() && Words.moment(turns.getLast().recorded().at()).equals(Words.moment(each.recorded().at()))) {
                turns.removeLast();
            }
            if (turns.isEmpty() || turns.getLast().verdict() != each.verdict()) {
                turns.add(each);
            }
        }
        return turns;
    }

    private void print(EvidenceId id, SignatureFinding finding) {
        session.say("  " + Words.code(finding.verdict()) + ": " + finding.method().words()
                + (finding.carrier().equals(id) ? "" : " in " + finding.carrier())
                + (finding.signer() == null ? "" : ", by " + finding.signer()));
        finding.reasons().forEach(each -> session.say("    " + each));
        if (finding.provenAt() != null) {
            session.say("    It existed on " + Words.moment(finding.provenAt()) + ", proven by " + finding.provenBy() + ".");
        }
    }

    void fields(JsonWriter json, EvidenceId id) {
        List<SignatureFinding> findings = workspace.signatures().on(id, session.viewpoint()).map(SignatureRecord::findings)
                .orElse(List.of());
        json.fieldArray("signatures", findings, each -> json.object(() -> {
            json.fieldOf("method", each.method());
            json.fieldOf("verdict", each.verdict());
            json.fieldOf("carrier", each.carrier());
            json.fieldOf("key", each.key());
            json.field("signer", each.signer());
            json.fieldOf("provenAt", each.provenAt());
            json.field("provenBy", each.provenBy());
            json.fieldTexts("reasons", each.reasons());
        }));
        json.fieldArray("signatureHistory", workspace.signatures().history(id, session.viewpoint()), each -> json.object(() -> {
            json.fieldOf("verdict", each.verdict());
            json.fieldOf("since", each.recorded().at());
        }));
        json.fieldTexts("signs", workspace.signatures().signedBy(id, session.viewpoint()));
    }
}
