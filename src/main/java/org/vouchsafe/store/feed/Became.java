package org.vouchsafe.store.feed;

/** What became of a document that was put into a feed. */
public enum Became {
    /** It was not there before. */
    ADDED,
    /** It replaced an older one. */
    CHANGED,
    /** One of the same time is there that says something else; both stay. */
    BESIDE,
    /** It was there already. */
    SAME,
    /** A newer one is there, which stays. */
    OLDER
}
