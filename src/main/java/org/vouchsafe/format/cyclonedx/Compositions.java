package org.vouchsafe.format.cyclonedx;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.input.Problems;

/**
 * What the compositions of a BOM say about it being complete: {@code complete} counts when it names the root, {@code incomplete…} whatever part
 * it names, and {@code unknown} and {@code not_specified} say nothing (assessment.md, step 1).
 */
final class Compositions {
    private final Problems problems;
    private final Set<String> complete = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private boolean any;
    private boolean gap;

    Compositions(Problems problems) {
        this.problems = problems;
    }

    /** Whether the document has any. */
    boolean any() {
        return any;
    }

    void read(Node node) {
        any = true;
        String written = node.text("aggregate");
        String aggregate = written == null ? null : written.toLowerCase(Locale.ROOT);
        if (aggregate == null) {
            problems.warning("NO_AGGREGATE", node.location(), "A composition does not say whether it is complete; it says nothing.",
                    "Ask the sender to state its aggregate.");
            return;
        }
        if (!Vocabulary.AGGREGATES.contains(aggregate)) {
            problems.warning("UNKNOWN_VALUE", node.at("aggregate"),
                    "\"" + written
                            + "\" is no aggregate of CycloneDX. What is said of completeness cannot be read, so the list counts as incomplete.",
                    "Ask the sender to correct it in the tool that makes the file.");
            gap = true;
            return;
        }
        if (!aggregate.equals(written)) {
            problems.warning("UNKNOWN_VALUE", node.at("aggregate"),
                    "\"" + written + "\" is not how CycloneDX writes an aggregate; it was read as \"" + aggregate + "\".",
                    "Ask the sender to correct it in the tool that makes the file.");
        }
        var named = new HashSet<String>(node.texts("assemblies"));
        named.addAll(node.texts("dependencies"));
        if (aggregate.equals("complete")) {
            complete.addAll(named);
        } else if (aggregate.equals("unknown")) {
            unknown.addAll(node.texts("dependencies"));
        } else if (aggregate.startsWith("incomplete")) {
            // One that names vulnerabilities only says that the list of findings has gaps, not the list of components.
            gap |= !named.isEmpty() || node.texts("vulnerabilities").isEmpty();
        }
    }

    /** The members, those of whose dependencies it is said that they are not known with that statement. */
    List<Member> told(List<Member> members) {
        return unknown.isEmpty() ? members
                : members.stream().map(each -> each.ref() != null && unknown.contains(each.ref())
                        ? each.with(Element.DEPENDENCIES, Stated.unknown("unknown"))
                        : each).toList();
    }

    /** What they say, for a document whose root has this reference. */
    DeclaredCompleteness declared(@Nullable String rootRef) {
        if (gap) {
            return DeclaredCompleteness.INCOMPLETE;
        }
        return rootRef != null && complete.contains(rootRef) ? DeclaredCompleteness.COMPLETE : DeclaredCompleteness.UNSTATED;
    }
}
