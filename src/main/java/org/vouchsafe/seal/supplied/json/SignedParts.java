package org.vouchsafe.seal.supplied.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/**
 * The parts of a BOM that are signed by themselves: components, services, compositions and the like (CycloneDX 1.4, "signature" of a
 * component).
 *
 * @param most how many are judged; a file may hold any number
 */
record SignedParts(int most) {

    /** The objects within the document that carry a signature, in the order written; not the document itself. */
    List<JsonObject> in(JsonObject root) {
        List<JsonObject> found = new ArrayList<>();
        Deque<JsonValue> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && found.size() < most) {
            JsonValue next = open.pop();
            List<JsonValue> inside = new ArrayList<>();
            if (next instanceof JsonObject object) {
                if (object != root && isSignature(object.get("signature"))) {
                    found.add(object);
                }
                object.fields().forEach((name, value) -> {
                    // What stands within a signature is none of the parts it signs.
                    if (!name.equals("signature")) {
                        inside.add(value);
                    }
                });
            } else if (next instanceof JsonArray array) {
                inside.addAll(array.elements());
            }
            inside.reversed().forEach(open::push);
        }
        return found;
    }

    private static boolean isSignature(@Nullable JsonValue value) {
        return value instanceof JsonObject object && (object.has("algorithm") || object.has("signers") || object.has("chain"));
    }

    /** What is said of a part: where it holds it says nothing of the rest of the file, where it does not the file was changed. */
    static SignatureReading ofPart(JsonObject part, SignatureReading reading) {
        String name = part.text("name");
        String which = "the part" + (name == null ? "" : " \"" + name + "\"") + " at " + part.pointer();
        List<String> reasons = new ArrayList<>(reading.reasons());
        boolean passed = reading.verdict() == SignatureVerdict.PASSED;
        reasons.addFirst(passed ? "Only " + which + " is signed: this signature holds, and says nothing of the rest of the file."
                : "This is said of " + which + ", which is signed by itself.");
        return new SignatureReading(reading.fit(), passed ? SignatureVerdict.INDETERMINATE : reading.verdict(), reading.key(),
                reading.signer(), reading.proof(), reasons);
    }
}
