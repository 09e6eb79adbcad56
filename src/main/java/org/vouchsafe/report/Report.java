package org.vouchsafe.report;

/** One kind of report: knows what it asks for and how facts become a document. Pure: the same facts give the same document. */
public interface Report {

    /** Stable word by which the report is asked for: {@code release}, {@code supplier}, {@code incident}. */
    String id();

    /** What it is called in lists: {@code Release assurance report}. */
    String title();

    /** What it is about, and therefore which kind of {@link ReportFacts.Scope} it takes. */
    ScopeAsked scopeAsked();

    /**
     * Composes the document.
     *
     * @throws IllegalArgumentException when the facts hold another kind of scope than {@link #scopeAsked()}; that is a programming error
     */
    Document compose(ReportFacts facts);

    /** What a report is about. */
    enum ScopeAsked {
        RELEASE("a release, written [SUPPLIER/]PRODUCT@VERSION"), SUPPLIER("a supplier's name"), ADVISORY("the id of an advisory");

        private final String words;

        ScopeAsked(String words) {
            this.words = words;
        }

        /** What the user is asked for, in words. */
        public String words() {
            return words;
        }
    }
}
