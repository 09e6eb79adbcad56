package org.vouchsafe.format.cyclonedx.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/** One object of a BOM, the same to read whether it was written in JSON or in XML. Texts are stripped; an empty one counts as absent. */
public interface Node {
    Location location();

    /** Where the field stands; this node's own place when it is absent. */
    Location at(String field);

    /** A string field; in XML an attribute or a child element. Ask once: a field of the wrong type is reported each time. */
    @Nullable
    String text(String field);

    /** The value of a node that is little more than a value (a hash): the field {@code content} in JSON, the element's text in XML. */
    @Nullable
    String content();

    /** Whether a yes-or-no field says yes. */
    boolean isTrue(String field);

    /** Whether the field is a list in JSON; never in XML, where lists and objects look alike. */
    boolean isList(String field);

    @Nullable
    Node child(String field);

    /** The objects under a field that later versions of the format made a list: all of them, or the only one. */
    List<Node> each(String field);

    /** The text of a field that may be a list of texts: the first. */
    default @Nullable String firstText(String field) {
        return isList(field) ? texts(field).stream().findFirst().orElse(null) : text(field);
    }

    /** The objects of a list. */
    List<Node> children(String list);

    /** Whether everything under the field could be read as objects of a list; true where nothing stands there. */
    boolean isAllObjects(String list);

    /** The numbers of a field, one or a list of them, as written. */
    List<String> numbers(String field);

    /** References to others: in JSON a list of them, in XML the element repeated, or a list of elements that hold one each. */
    List<String> references(String field);

    /** The strings of a list; in XML each item's {@code ref} attribute or else its text. */
    List<String> texts(String list);
}
