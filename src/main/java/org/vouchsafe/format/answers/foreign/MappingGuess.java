package org.vouchsafe.format.answers.foreign;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.domain.questionnaire.mapping.MappedColumn;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;

/** What the headings of a workbook seem to say, for an analyst to begin with. Nothing is read by it until somebody agreed. */
public final class MappingGuess {
    private static final int LONGEST_HEADING = 60;
    private static final int ENOUGH_ROWS = 2;
    /** In the order in which a heading is tried: "answer comment" is a comment, "question id" an id. */
    private static final Map<ColumnRole, Pattern> WORDS = words();

    private MappingGuess() {}

    /** The sheets that hold a table: a row with at least two texts, and more rows with as much below it. */
    public static List<ReadSheet> tables(ReadWorkbook book) {
        return book.sheets().stream().filter(each -> each.visibility() == ReadSheet.Visibility.SHOWN)
                .filter(each -> each.rows().stream().filter(row -> texts(row) >= 2).count() > ENOUGH_ROWS).toList();
    }

    /**
     * A sheet and what its headings suggest.
     *
     * @param sheet the one with the header row
     */
    public record Guess(ReadSheet sheet, AnswerMapping mapping) {}

    /** What the headings of these sheets suggest, by the best row; empty when none could be the header of a questionnaire. */
    public static Optional<Guess> of(List<ReadSheet> sheets, String name) {
        return sheets.stream().flatMap(sheet -> best(sheet, name).map(each -> new Guess(sheet, each)).stream())
                .reduce((a, b) -> b.mapping().columns().size() > a.mapping().columns().size() ? b : a);
    }

    /** The mapping the headings of one row suggest; without columns when they suggest nothing. */
    public static AnswerMapping of(ReadRow row, String name) {
        Map<ColumnRole, MappedColumn> columns = new EnumMap<>(ColumnRole.class);
        for (ReadCell cell : row.cells()) {
            String heading = MappedWorkbook.heading(cell.text());
            role(heading).map(role -> role == ColumnRole.ID && columns.containsKey(role) && isNo(heading) ? ColumnRole.TICK_NO : role)
                    .ifPresent(role -> columns.putIfAbsent(role, new MappedColumn(heading, cell.column())));
        }
        // One column that is marked is none, and beside a column of answers they are something else.
        if (columns.containsKey(ColumnRole.ANSWER) || ColumnRole.TICKS.stream().filter(columns::containsKey).count() == 1) {
            columns.keySet().removeAll(ColumnRole.TICKS);
        }
        return new AnswerMapping(name, List.of(), row.index(), columns);
    }

    /** "No" is the number of a question, unless there was a column of numbers before. */
    private static boolean isNo(String heading) {
        return heading.equalsIgnoreCase("no");
    }

    private static Optional<AnswerMapping> best(ReadSheet sheet, String name) {
        return sheet.rows().stream().filter(each -> each.index() < MappedWorkbook.HEADER_ROWS).map(each -> of(each, name))
                .filter(each -> each.fault().isEmpty()).reduce((a, b) -> b.columns().size() > a.columns().size() ? b : a);
    }

    private static long texts(ReadRow row) {
        return row.cells().stream().filter(each -> !each.text().isBlank()).count();
    }

    private static Optional<ColumnRole> role(String heading) {
        String simple = heading.toLowerCase(Locale.ROOT);
        return simple.isEmpty() || simple.length() > LONGEST_HEADING ? Optional.empty()
                : WORDS.entrySet().stream().filter(each -> each.getValue().matcher(simple).find()).map(Map.Entry::getKey).findFirst();
    }

    private static Map<ColumnRole, Pattern> words() {
        Map<ColumnRole, Pattern> words = new LinkedHashMap<>();
        put(words, ColumnRole.UNTIL, "valid until|expir|valid to\\b|gültig bis|ablauf|valable jusqu|échéance");
        put(words, ColumnRole.FROM, "valid from|effective|gültig ab|gültig von|valable du|en vigueur");
        put(words, ColumnRole.ID, "\\b(id|no|nr|num|number|nummer|#|n°|numéro)\\.?$|^(id|no|nr|#|n°|item|ref|lfd)\\b\\.?");
        put(words, ColumnRole.COMMENT,
                "comment|remark|note|explan|detail|justif|bemerk|kommentar|erläut|begründ|remarque|précision|additional info");
        put(words, ColumnRole.EVIDENCE, "evidence|attach|nachweis|anlage|beleg|preuve|pièce|proof|supporting doc|referenzdok");
        put(words, ColumnRole.OWNERSHIP, "owner|verantwort|zuständig|responsab");
        put(words, ColumnRole.LEVEL, "maturity|reifegrad|maturité|^level$");
        put(words, ColumnRole.ANSWER,
                "answer|response|antwort|réponse|reponse|complian|conform|erfüllt|fulfil|implemented\\?|yes\\s*/\\s*no");
        put(words, ColumnRole.TICK_YES, "^(yes|ja|oui|y|j)$");
        put(words, ColumnRole.TICK_PARTLY, "^(part(ly|ial|ially)?|teilweise|teils|en partie|partiel(lement)?)$");
        put(words, ColumnRole.TICK_NO, "^(no|nein|non|n)$");
        put(words, ColumnRole.TICK_NOT_APPLICABLE,
                "^(n/a|na|n\\.a\\.?|not applicable|entfällt|nicht zutreffend|n\\.z\\.|non applicable|s\\.o\\.)$");
        put(words, ColumnRole.QUESTION, "question|frage|requirement|anforderung|exigence|criteri|control|maßnahme|statement");
        put(words, ColumnRole.PRODUCT, "^(product|produkt|produit|service)\\b");
        return words;
    }

    private static void put(Map<ColumnRole, Pattern> words, ColumnRole role, String pattern) {
        words.put(role, Pattern.compile(pattern));
    }
}
