package org.vouchsafe.input.xml;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.vouchsafe.input.Problems;

/**
 * Names elements that stand twice where a format has room for one, as a repeated key is named in JSON: readers take one of them, other programs
 * may take the other.
 */
public final class RepeatedElements {
    private RepeatedElements() {}

    /** Names the children of an element that repeat another of its children, of those in its own namespace that may stand only once. */
    public static void report(XmlElement owner, Predicate<String> once, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (XmlElement each : owner.children()) {
            if (each.namespace().equals(owner.namespace()) && once.test(each.name())
                    && (!seen.add(each.name()) || owner.attribute(each.name()) != null)) {
                problems.error("DUPLICATE_KEY", each.location(),
                        "\"" + each.name() + "\" stands more than once in one element; which of them holds is not known.",
                        "Ask the sender which of them holds.");
            }
        }
    }

    /** The same for an element and all within it. */
    public static void reportWithin(XmlElement owner, Predicate<String> once, Problems problems) {
        report(owner, once, problems);
        owner.children().forEach(each -> reportWithin(each, once, problems));
    }
}
