package org.vouchsafe.format.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.format.export.VexDraft.Imprint;
import org.vouchsafe.format.export.VexDraft.Product;
import org.vouchsafe.format.export.VexDraft.Stated;

/** CycloneDX 1.6, vulnerabilities with analysis. The releases are listed as products, and nothing else is: it is no inventory. */
public final class CycloneDxVexWriter implements VexDraft.Writer {
    @Override
    public byte[] write(VexDraft draft) {
        Imprint imprint = draft.imprint();
        Map<Product, String> refs = new LinkedHashMap<>();
        draft.statements().forEach(each -> refs.computeIfAbsent(each.product(), ignored -> "release-" + (refs.size() + 1)));
        JsonOut.Fields metadata = JsonOut.object().with("timestamp", imprint.time().toString())
                .with("tools", JsonOut.object().with("components",
                        List.of(JsonOut.object().with("type", "application").with("name", imprint.program()))))
                .with("manufacturer", JsonOut.object().with("name", imprint.author())
                        .with("url", imprint.namespace() == null ? List.of() : List.of(imprint.namespace())))
                .with("properties", List.of(property("vouchsafe:role", imprint.role())));
        return JsonOut.bytes(JsonOut.object().with("bomFormat", "CycloneDX").with("specVersion", "1.6")
                .with("serialNumber", "urn:uuid:" + imprint.id()).with("version", imprint.version()).with("metadata", metadata)
                .with("components", refs.entrySet().stream().map(each -> component(each.getKey(), each.getValue())).toList())
                .with("vulnerabilities", draft.statements().stream().map(each -> vulnerability(each, refs)).toList()));
    }

    private static JsonOut.Fields property(String name, String value) {
        return JsonOut.object().with("name", name).with("value", value);
    }

    private static JsonOut.Fields component(Product product, String ref) {
        return JsonOut.object().with("type", "application").with("bom-ref", ref)
                .with("supplier", JsonOut.object().with("name", product.supplier())).with("name", product.name())
                .with("version", product.version()).with("purl", product.purl() != null ? product.purl() : product.named());
    }

    private static JsonOut.Fields vulnerability(Stated stated, Map<Product, String> refs) {
        List<JsonOut.Fields> references = new ArrayList<>();
        stated.ids().subList(1, stated.ids().size()).forEach(
                each -> references.add(JsonOut.object().with("id", each).with("source", JsonOut.object().with("name", "Alias"))));
        String word = stated.state() == State.NOT_AFFECTED ? word(stated.justification()) : null;
        JsonOut.Fields analysis = JsonOut.object().with("state", switch (stated.state()) {
            case AFFECTED -> "exploitable";
            case FIXED -> "resolved";
            case NOT_AFFECTED -> "not_affected";
            case UNKNOWN -> "in_triage";
        }).with("justification", word).with("detail", detail(stated, word)).with("lastUpdated", stated.since().toString());
        return JsonOut.object().with("id", stated.ids().getFirst()).with("references", references)
                .with("recommendation", stated.state() == State.AFFECTED ? stated.action() : null).with("analysis", analysis)
                .with("affects", List.of(JsonOut.object().with("ref", refs.get(stated.product()))));
    }

    /** CycloneDX has no word for some reasons; the word of the others is then kept in the text. */
    private static String detail(Stated stated, @Nullable String word) {
        Justification justification = stated.state() == State.NOT_AFFECTED ? stated.justification() : null;
        if (justification == null || (word != null && justification != Justification.COMPONENT_NOT_PRESENT)) {
            return stated.reason();
        }
        return justification.word() + ": " + stated.reason();
    }

    private static @Nullable String word(@Nullable Justification justification) {
        return justification == null ? null : switch (justification) {
            case COMPONENT_NOT_PRESENT, VULNERABLE_CODE_NOT_PRESENT -> "code_not_present";
            case VULNERABLE_CODE_NOT_IN_EXECUTE_PATH -> "code_not_reachable";
            case VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY, INLINE_MITIGATIONS_ALREADY_EXIST, OTHER -> null;
        };
    }
}
