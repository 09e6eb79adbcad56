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

    /**
     * The same with every row, for workbooks and machines; where a document is short, {@link #compose} and this are one.
     *
     * @throws IllegalArgumentException as for {@link #compose}
     */
    default Document composeWhole(ReportFacts facts) {
        return compose(facts);
    }

    /** What a report is about. */
    enum ScopeAsked {
        PORTFOLIO("nothing: it is about all that is in the register"),
        EVIDENCE("a supplier's name, or nothing for all evidence"),
        ANSWERS("the name of a supplier that answered"),
        LOG("entries of the audit log, written FROM..TO, or nothing for all of them"),
        RESPONSE("the id of an advisory"),
        INCIDENT("an incident, such as INC-20260331-1"),
        INCIDENT_OR_ADVISORY("an incident such as INC-20260331-1, or the id of an advisory"),
        EARLIER_REPORT("the id of a report that went out, such as VS-2026-0017-1"),
        RELEASE("a release, written [SUPPLIER/]PRODUCT@VERSION"), SUPPLIER("a supplier's name"), ADVISORY("the id of an advisory"),
        INVENTORY("a release, or the number of a file such as E-041"),
        TWO_SIDES("two releases or two files, written BEFORE .. AFTER");

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
