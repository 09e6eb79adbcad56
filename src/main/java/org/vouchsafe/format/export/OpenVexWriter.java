package org.vouchsafe.format.export;

import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.format.export.VexDraft.Imprint;
import org.vouchsafe.format.export.VexDraft.Stated;

/** OpenVEX 0.2.0. */
public final class OpenVexWriter implements VexDraft.Writer {
    @Override
    public byte[] write(VexDraft draft) {
        Imprint imprint = draft.imprint();
        return JsonOut.bytes(JsonOut.object().with("@context", "https://openvex.dev/ns/v0.2.0").with("@id", "urn:uuid:" + imprint.id())
                .with("author", imprint.author()).with("role", imprint.role()).with("timestamp", imprint.time().toString())
                .with("version", imprint.version()).with("tooling", imprint.program())
                .with("statements", draft.statements().stream().map(OpenVexWriter::statement).toList()));
    }

    private static JsonOut.Fields statement(Stated stated) {
        JsonOut.Fields product = JsonOut.object().with("@id", stated.product().named());
        if (stated.product().purl() != null) {
            product.with("identifiers", JsonOut.object().with("purl", stated.product().purl()));
        }
        JsonOut.Fields fields = JsonOut.object()
                .with("vulnerability", JsonOut.object().with("name", stated.ids().getFirst())
                        .with("aliases", stated.ids().subList(1, stated.ids().size())))
                .with("timestamp", stated.since().toString()).with("products", List.of(product)).with("status", status(stated.state()));
        // The schema allows either a justification or an impact statement, never both.
        boolean impact = stated.state() == State.NOT_AFFECTED && stated.justification() == null;
        if (!impact) {
            fields.with("status_notes", stated.reason());
        }
        if (stated.state() == State.NOT_AFFECTED) {
            fields.with("justification", stated.justification() == null ? null : stated.justification().word())
                    .with("impact_statement", impact ? stated.reason() : null);
        }
        return fields.with("action_statement", stated.state() == State.AFFECTED ? stated.action() : null);
    }

    private static String status(State state) {
        return switch (state) {
            case AFFECTED -> "affected";
            case FIXED -> "fixed";
            case NOT_AFFECTED -> "not_affected";
            case UNKNOWN -> "under_investigation";
        };
    }
}
