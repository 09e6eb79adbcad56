package org.vouchsafe.report;

import org.jspecify.annotations.Nullable;

/** How a report stands to those about the same thing that went out before it. */
public sealed interface Succession {

    /** The first one. */
    record First() implements Succession {}

    /** It replaces an earlier revision, named in words: {@code revision 1 of 1 Apr 2026}. */
    record Replacing(String earlier) implements Succession {}

    /**
     * It looks back: it was written for an earlier viewpoint and never replaces a report that knows more.
     *
     * @param day for which it was written, in words: {@code 3 Apr 2026}
     * @param earlier the earlier revision for the same day that it replaces, in words; null when there is none
     * @param newest the newest report that does not look back: {@code VS-2026-0001-2 of 20 Apr 2026}; null when none went out
     */
    record LookingBack(String day, @Nullable String earlier, @Nullable String newest) implements Succession {}

    /** What follows "Final, revision 2" on the cover; empty for a first one. */
    default String onCover() {
        return switch (this) {
            case First _ -> "";
            case Replacing(String earlier) -> " (replaces " + earlier + ")";
            case LookingBack(String day, _, String newest) -> ", written for " + day
                    + (newest == null ? "" : "; the newest report is " + newest);
        };
    }

    /** The same in whole sentences. */
    default String sentences() {
        return switch (this) {
            case First _ -> "This is the first revision.";
            case Replacing(String earlier) -> "This revision replaces " + earlier + ".";
            case LookingBack(String day, String earlier, String newest) -> "This report was written for " + day
                    + ", from what was known or true then. "
                    + (newest == null ? "No report on the same subject with newer data went out before it."
                            : "It replaces no report with newer data; the newest one on the same subject is " + newest + ".")
                    + (earlier == null ? "" : " Of the reports written for that day it replaces " + earlier + ".");
        };
    }
}
