package org.vouchsafe.report.pdf.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the reading order (ISO 32000, structure types): either groups others or holds marks. */
public final class Tag {
    private final String type;
    private final @Nullable String alternative;
    private final @Nullable String scope;
    private final List<Tag> kids = new ArrayList<>();

    private Tag(String type, @Nullable String alternative, @Nullable String scope) {
        this.type = type;
        this.alternative = alternative;
        this.scope = scope;
    }

    /** The root of a document. */
    public static Tag root() {
        return new Tag("Document", null, null);
    }

    /** A new last child. */
    public Tag add(String childType) {
        return add(new Tag(childType, null, null));
    }

    /** A figure with the words that stand for it. */
    public Tag addFigure(String words) {
        return add(new Tag("Figure", words, null));
    }

    /** A link with words that say where it leads. */
    public Tag addLink(String words) {
        return add(new Tag("Link", words, null));
    }

    /** A header cell for its {@code Row} or {@code Column}. */
    public Tag addHeaderCell(String of) {
        return add(new Tag("TH", null, of));
    }

    private Tag add(Tag child) {
        kids.add(child);
        return child;
    }

    public String type() {
        return type;
    }

    public @Nullable String alternative() {
        return alternative;
    }

    public @Nullable String scope() {
        return scope;
    }

    public List<Tag> kids() {
        return Collections.unmodifiableList(kids);
    }
}
