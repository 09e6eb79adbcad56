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
    private final @Nullable String spoken;
    private final @Nullable String language;
    private final List<Tag> kids = new ArrayList<>();

    private Tag(String type, @Nullable String alternative, @Nullable String scope, @Nullable String spoken, @Nullable String language) {
        this.type = type;
        this.alternative = alternative;
        this.scope = scope;
        this.spoken = spoken;
        this.language = language;
    }

    private static Tag plain(String type) {
        return new Tag(type, null, null, null, null);
    }

    /** The root of a document. */
    public static Tag root() {
        return plain("Document");
    }

    /** A new last child. */
    public Tag add(String childType) {
        return add(plain(childType));
    }

    /** A figure with the words that stand for it. */
    public Tag addFigure(String words) {
        return add(new Tag("Figure", words, null, null, null));
    }

    /** A link with words that say where it leads. */
    public Tag addLink(String words) {
        return add(new Tag("Link", words, null, null, null));
    }

    /** A header cell for its {@code Row} or {@code Column}. */
    public Tag addHeaderCell(String of) {
        return add(new Tag("TH", null, of, null, null));
    }

    /** Words drawn in another order and form than they are read in, with the words as they are read and their script (BCP 47). */
    public Tag addSpoken(String words, String language) {
        return add(new Tag("Span", null, null, words, language));
    }

    private Tag add(Tag child) {
        kids.add(child);
        return child;
    }

    /** True for what is told by words of its own as a whole, so that nothing inside it needs an element. */
    boolean isWhole() {
        return alternative != null;
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

    /** What is read instead of what is drawn. */
    public @Nullable String spoken() {
        return spoken;
    }

    /** Null where it is that of the document. */
    public @Nullable String language() {
        return language;
    }

    public List<Tag> kids() {
        return Collections.unmodifiableList(kids);
    }
}
