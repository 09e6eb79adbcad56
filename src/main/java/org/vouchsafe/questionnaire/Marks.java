package org.vouchsafe.questionnaire;

import java.util.List;

/** The marks by which a request workbook of ours is known when it comes back, wherever in it they then stand. */
public final class Marks {
    /** First cell of the sheet that holds the request's data. */
    public static final String SHEET = "vouchsafe.request";
    /** Names of the values on that sheet; each value stands in the cell to the right. */
    public static final String REQUEST_ID = "request.id";
    public static final String TEMPLATE_ID = "template.id";
    public static final String TEMPLATE_VERSION = "template.version";
    public static final String TEMPLATE_DIGEST = "template.digest";
    public static final String SUPPLIER = "supplier";
    public static final String PRODUCT = "product";
    public static final String DUE = "due";

    /** Ids of the rows of the declaration. */
    public static final String DECLARED_NAME = "D-NAME";
    public static final String DECLARED_ROLE = "D-ROLE";
    public static final String DECLARED_CONTACT = "D-CONTACT";
    public static final String DECLARED_ON = "D-DATE";

    /** Column headers; the answer to a question stands below "Answer" in the row that holds the question's id. */
    public static final String ID = "Id";
    public static final String PRODUCT_HEADER = "Product";
    public static final String QUESTION = "Question";
    public static final String ANSWER = "Answer";
    public static final String EXPLANATION = "Explanation";
    public static final String FILES = "Evidence files";

    /** Stands under "Answer" where the answer goes into the explanation. */
    public static final String IN_WORDS = "in words →";

    /** What a drop-down offers. */
    public static final List<String> ANSWERS = List.of("Yes", "Partly", "No", "Compensating control", "Not applicable", "Not known yet");

    private Marks() {}
}
