package org.vouchsafe.format.spdx.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.spdx.draft.SpdxField;

/** One object of a document, the same to read whether it was written in JSON, YAML or XML, which share their field names. */
interface Node {
    Location location();

    /** A text with its place; null when it is absent or no text. Ask once: a field of the wrong type is reported each time. */
    @Nullable
    SpdxField field(String name);

    /** The object under this name; null when there is none. */
    @Nullable
    Node child(String name);

    /** The objects of a list. */
    List<Node> nodes(String list);

    /** The texts of a list. */
    List<SpdxField> texts(String list);

    /** Whether a list was written as something else. */
    boolean isNoList(String list);

    default @Nullable String text(String name) {
        SpdxField field = field(name);
        return field == null ? null : field.text();
    }
}
