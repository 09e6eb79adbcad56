package org.vouchsafe.questionnaire.own;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a template workbook, and the words by which each is known in workbooks of others. */
enum TemplateColumn {
    ID("Id", 12, "nr", "nr.", "no", "no.", "number", "ref", "réf.", "question id", "control id", "nummer", "kennung"),
    SECTION("Section", 26, "area", "domain", "category", "topic", "abschnitt", "bereich", "kategorie", "domaine", "rubrique"),
    QUESTION("Question", 60, "frage", "requirement", "control", "anforderung", "exigence", "question text", "fragestellung"),
    WHY("Why it matters", 40, "why", "reason", "rationale", "warum", "begründung", "pourquoi", "justification"),
    STRONG("Strong answer", 40, "expected answer", "guidance", "what helps us", "gute antwort", "hinweis", "was uns hilft",
            "réponse attendue",
            "ce qui nous aide"),
    TYPE("Answer type", 14, "type", "answers", "antworttyp", "typ", "type de réponse"),
    EVIDENCE("Evidence", 18, "evidence wanted", "nachweis", "nachweise", "preuve", "preuves"),
    PER_PRODUCT("Per product", 12, "je produkt", "pro produkt", "par produit"),
    WEIGHT("Weight", 9, "gewicht", "gewichtung", "poids", "importance"),
    CONTROLS("Controls", 24, "mapping", "mappings", "references", "kontrollen", "contrôles"),
    ONLY_IF("Only if", 12, "nur wenn", "seulement si", "condition", "depends on"),
    IS("Is", 16, "ist", "est");

    private final String title;
    private final double width;
    /** Separated by bars. */
    private final String others;

    TemplateColumn(String title, double width, String... others) {
        this.title = title;
        this.width = width;
        this.others = String.join("|", others);
    }

    /** The header we write. */
    String title() {
        return title;
    }

    double width() {
        return width;
    }

    /** The column a header names; empty when it names none. */
    static Optional<TemplateColumn> of(String header) {
        String simple = header.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.title.toLowerCase(Locale.ROOT).equals(simple) || List.of(each.others.split("\\|")).contains(simple))
                .findFirst();
    }
}
