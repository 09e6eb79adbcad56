package org.vouchsafe.format.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.format.export.AttestationDraft.Attested;
import org.vouchsafe.format.export.AttestationDraft.File;
import org.vouchsafe.format.export.AttestationDraft.Standard;

/** CycloneDX 1.6, declarations: what a supplier answered, as it was reviewed. It lists no components of anything: it is no inventory. */
public final class CycloneDxAttestationWriter {
    private static final String SUPPLIER = "supplier";
    private static final String ASSESSOR = "assessor";
    private final AttestationDraft draft;
    private final Map<String, String> products = new LinkedHashMap<>();
    private final Map<File, String> files = new LinkedHashMap<>();
    private final List<JsonOut.Fields> claims = new ArrayList<>();

    private CycloneDxAttestationWriter(AttestationDraft draft) {
        this.draft = draft;
    }

    /** The bytes of the document: the same draft gives the same bytes. */
    public static byte[] write(AttestationDraft draft) {
        return new CycloneDxAttestationWriter(draft).write();
    }

    private byte[] write() {
        List<JsonOut.Fields> map = draft.answers().stream().map(this::mapped).toList();
        JsonOut.Fields declarations = JsonOut.object()
                .with("assessors", List.of(JsonOut.object().with("bom-ref", ASSESSOR).with("thirdParty", true).with("organization",
                        JsonOut.object().with("name", draft.assessor()))))
                .with("attestations",
                        List.of(JsonOut.object().with("summary", draft.summary()).with("assessor", ASSESSOR).with("map", map)))
                .with("claims", claims)
                .with("evidence", files.entrySet().stream().map(each -> evidence(each.getKey(), each.getValue())).toList())
                .with("targets", JsonOut.object()
                        .with("organizations", List.of(JsonOut.object().with("bom-ref", SUPPLIER).with("name", draft.supplier())))
                        .with("components", products.entrySet().stream().map(each -> product(each.getKey(), each.getValue())).toList()))
                .with("affirmation", JsonOut.object().with("statement", draft.affirmation()));
        JsonOut.Fields metadata = JsonOut.object().with("timestamp", draft.time().toString())
                .with("tools", JsonOut.object().with("components",
                        List.of(JsonOut.object().with("type", "application").with("name", draft.program()))))
                .with("manufacturer", JsonOut.object().with("name", draft.assessor()));
        return JsonOut.bytes(JsonOut.object().with("bomFormat", "CycloneDX").with("specVersion", "1.6")
                .with("serialNumber", "urn:uuid:" + draft.id()).with("version", 1).with("metadata", metadata)
                .with("declarations", declarations)
                .with("definitions", JsonOut.object().with("standards", draft.standards().stream().map(this::standard).toList())));
    }

    private JsonOut.Fields standard(Standard standard) {
        return JsonOut.object().with("bom-ref", "standard " + standard.id()).with("name", standard.id()).with("version", standard.version())
                .with("description", standard.title())
                .with("requirements", standard.requirements().stream().map(each -> JsonOut.object()
                        .with("bom-ref", requirement(standard.id(), each.identifier())).with("identifier", each.identifier())
                        .with("text", each.text())).toList());
    }

    private static String requirement(String standard, String identifier) {
        return standard + " " + identifier;
    }

    private JsonOut.Fields mapped(Attested answer) {
        String claim = claim(answer, answer.predicate(), answer.reasoning(), answer.files().stream().map(this::ref).toList());
        List<String> counter = answer.against().stream().map(each -> claim(answer, each, null, List.of())).toList();
        return JsonOut.object().with("requirement", requirement(answer.standard(), answer.question())).with("claims", List.of(claim))
                .with("counterClaims", counter)
                .with("conformance", JsonOut.object().with("score", answer.conformance()).with("rationale", answer.why()))
                .with("confidence", JsonOut.object().with("score", answer.confidence()).with("rationale", answer.deductions()));
    }

    private String claim(Attested answer, String predicate, @Nullable String reasoning, List<String> evidence) {
        String ref = "claim " + (claims.size() + 1);
        String product = answer.product();
        claims.add(JsonOut.object().with("bom-ref", ref)
                .with("target",
                        product == null ? SUPPLIER : products.computeIfAbsent(product, ignored -> "product " + (products.size() + 1)))
                .with("predicate", predicate).with("reasoning", reasoning).with("evidence", evidence));
        return ref;
    }

    private String ref(File file) {
        return files.computeIfAbsent(file, ignored -> "evidence " + (files.size() + 1));
    }

    private JsonOut.Fields product(String name, String ref) {
        return JsonOut.object().with("type", "application").with("bom-ref", ref)
                .with("supplier", JsonOut.object().with("name", draft.supplier())).with("name", name);
    }

    private static JsonOut.Fields evidence(File file, String ref) {
        return JsonOut.object().with("bom-ref", ref).with("description", file.description())
                .with("data", List.of(JsonOut.object().with("name", file.name()))).with("created", moment(file.created()))
                .with("expires", moment(file.expires()));
    }

    private static @Nullable String moment(@Nullable LocalDate day) {
        return day == null ? null : day + "T00:00:00Z";
    }
}
