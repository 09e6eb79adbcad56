package org.vouchsafe.format.spdx.three;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.vex.Doubtful;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** SPDX 3.0 in JSON-LD. Texts that nobody here reads (descriptions, licence texts) are passed over, so that the graph stays small. */
public final class SpdxJsonLd implements Format {
    private static final String NAME = "SPDX JSON-LD";
    private static final String CONTEXT = "spdx.org/rdf/3";
    private static final Set<String> PASSED_OVER = Set.of("description", "summary", "comment", "statement", "copyrightText",
            "attributionText", "licenseText", "seeAlso", "extension", "contentIdentifier", "standardName", "standardLicenseTemplate",
            "standardLicenseHeader", "statusNotes", "parameter", "environment", "evidence");
    private final Limits limits;

    public SpdxJsonLd(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        String head = opening.head();
        return head.stripLeading().startsWith("{")
                && (head.contains(CONTEXT) && (opening.hasField("@context") || opening.hasField("@graph"))
                        || head.contains("\"spdxId\"") && opening.hasArray("@graph"));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        return JsonReading.strictThenForgiving(limits, json -> read(file, json, progress), result -> !result.inventories().isEmpty());
    }

    private ReadResult read(SourceFile file, JsonReading json, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        var objects = new ArrayList<JsonObject>();
        var links = new ArrayList<LdLink>();
        var draft = new SpdxDraft(problems);
        Optional<JsonValue> document = json.stream(file,
                (owner, field, at) -> field.equals("@graph")
                        && graph(owner, at, object -> keep(object, objects, links), draft, progress, problems),
                problems);
        if (document.isEmpty() || !(document.get() instanceof JsonObject outermost)) {
            return ReadResult.unread(NAME, problems.list());
        }
        if (outermost.has("spdxId") || outermost.has("@id") || outermost.has("type")) {
            // A single element stands for the graph.
            objects.add(outermost);
        }
        return read(new LdGraph(objects, links, problems), draft, problems, file.name());
    }

    private static ReadResult read(LdGraph graph, SpdxDraft draft, Problems problems, String file) {
        new LdPackages(graph).tell(draft);
        new LdRelationships(graph, draft, problems).tell();
        var document = new LdDocument(graph, problems);
        InventoryDraft inventory = draft.inventory(document.frame(NAME, document.kind(), file));
        var vex = new LdVex(graph, document, problems);
        List<ClaimDocument> claims = vex.documents(inventory);
        Set<String> spokenOf = vex.spokenOf();
        if (!spokenOf.isEmpty() && inventory.edges().isEmpty() && listsOnly(spokenOf, inventory)) {
            // True, and no inventory that could replace one, also where nothing of what was said of it holds any more.
            inventory = ofKind(InventoryKind.VEX, inventory);
        }
        claims = claims.stream().flatMap(each -> Doubtful.unlessDoubled(each, problems).stream()).toList();
        boolean lists = !inventory.members().isEmpty() || claims.stream().allMatch(each -> each.claims().isEmpty());
        return new ReadResult(NAME + " " + inventory.header().specVersion(), lists ? List.of(inventory) : List.of(), claims, List.of(),
                List.of(), List.of(), problems.list());
    }

    private boolean graph(JsonObject owner, JsonParser at, Consumer<JsonObject> objects, SpdxDraft draft, ReadProgress progress,
            Problems problems) throws IOException {
        if (at.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        JsonArray list = JsonReading.place(at, owner, "@graph");
        for (int index = 0; at.nextToken() != JsonToken.END_ARRAY; index++) {
            progress.read(at.currentTokenLocation().getByteOffset());
            if (at.currentToken() == JsonToken.START_OBJECT) {
                objects.accept(JsonReading.object(at, list, null, index, SpdxJsonLd::take, problems));
            } else {
                JsonValue value = JsonReading.value(at, list, null, index, problems);
                draft.losePackage();
                problems.error("WRONG_TYPE", value.location(),
                        "An entry is " + value.kind() + " where an object is expected; it was passed over.",
                        "Ask the sender for a file that follows its format.");
            }
        }
        return true;
    }

    private static void keep(JsonObject object, List<JsonObject> objects, List<LdLink> links) {
        LdElement element = LdElement.of(object);
        if (LdLink.isPlain(element)) {
            links.add(LdLink.of(element));
        } else {
            objects.add(object);
        }
    }

    private static boolean take(JsonObject owner, String field, JsonParser at) throws IOException {
        if (!PASSED_OVER.contains(LdElement.local(field))) {
            return false;
        }
        at.skipChildren();
        return true;
    }

    private static boolean listsOnly(Set<String> spokenOf, InventoryDraft inventory) {
        for (int i = 0; i < inventory.members().size(); i++) {
            if (i != inventory.root() && !spokenOf.contains(inventory.members().get(i).ref())) {
                return false;
            }
        }
        return true;
    }

    private static InventoryDraft ofKind(InventoryKind kind, InventoryDraft draft) {
        InventoryHeader was = draft.header();
        var header = new InventoryHeader(was.format(), was.specVersion(), kind, was.subject(), was.documentTime(), was.serialNumber(),
                was.documentVersion(), was.supplierName(), was.productName(), was.productVersion(), was.productPurl(), was.completeness(),
                was.elements());
        return new InventoryDraft(header, draft.members(), draft.root(), draft.edges());
    }
}
