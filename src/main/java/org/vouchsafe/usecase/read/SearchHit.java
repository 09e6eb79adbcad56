package org.vouchsafe.usecase.read;

/** A find of the search box: what kind of thing, its name, a second line, and the key the screen of that kind opens it by. */
public record SearchHit(Kind kind, String name, String detail, String key) {
    /** What was found. Key: supplier name, {@code supplier/product@version}, component id, advisory id, evidence number. */
    public enum Kind {
        SUPPLIER, RELEASE, COMPONENT, ADVISORY, EVIDENCE
    }
}
