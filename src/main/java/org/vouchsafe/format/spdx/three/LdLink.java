package org.vouchsafe.format.spdx.three;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.tree.JsonValue;

/**
 * A relationship without the rest of its element: graphs hold far more of them than of anything else.
 *
 * @param from null when it is not said
 * @param word the type of the relationship as written; null when it is not said
 */
record LdLink(@Nullable String from, @Nullable String word, List<String> to, @Nullable String scope, @Nullable String completeness,
        Location at) {
    static LdLink of(LdElement element) {
        return new LdLink(element.texts("from").stream().findFirst().map(SpdxField::text).orElse(null), element.text("relationshipType"),
                element.texts("to").stream().map(SpdxField::text).toList(), element.text("scope"), element.text("completeness"),
                element.location());
    }

    /** Whether an element is a relationship of the kind that says nothing but this, with nothing written inside it. */
    static boolean isPlain(LdElement element) {
        return element.is("Relationship", "LifecycleScopedRelationship")
                && element.values("from").stream().allMatch(each -> each.asObject() == null)
                && element.values("to").stream().allMatch(each -> each.asObject() == null) && isReference(element.values("creationInfo"));
    }

    private static boolean isReference(List<JsonValue> values) {
        return values.stream().allMatch(each -> each.asObject() == null);
    }
}
