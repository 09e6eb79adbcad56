package org.vouchsafe.format.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.RegisterEntry;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.input.Problems;

/** Reads the fields of one row. */
final class RowReader {
    /** Day first with dots is the other order nobody can mistake; with slashes it could be either. */
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private final Map<Column, Field> row;
    private final Problems problems;

    RowReader(Map<Column, Field> row, Problems problems) {
        this.row = row;
        this.problems = problems;
    }

    RegisterEntry entry(Location place) {
        row.values().stream().filter(f -> f.kind() == Field.Kind.FORMULA).forEach(f -> problems.warning("FORMULA_RESULT", f.location(),
                "The cell holds a formula; the result saved with it was read.", "Write the value itself where it matters."));
        String product = needs(Column.PRODUCT, null);
        String release = needs(Column.RELEASE, product == null ? Column.PRODUCT : null);
        Column missing = release == null ? Column.RELEASE : null;
        if (product == null) {
            needs(Column.PRODUCT_ALIASES, Column.PRODUCT);
        }
        numberAsVersion();
        return new RegisterEntry(text(Column.SUPPLIER), list(Column.SUPPLIER_ALIASES), list(Column.SUPPLIER_NAMESPACES),
                list(Column.SUPPLIER_DOMAINS), legalIds(), list(Column.CONTACTS), product,
                product == null ? List.of() : list(Column.PRODUCT_ALIASES),
                release,
                needs(Column.RELEASED, missing) == null ? null : day(), word(ReleaseStatus.class, Column.STATUS, missing),
                needs(Column.ENVIRONMENT, missing), needs(Column.OWNER, missing), word(Criticality.class, Column.CRITICALITY, missing),
                missing == null ? list(Column.CUSTOMERS) : List.of(), place);
    }

    private String text(Column column) {
        Field field = row.get(column);
        return field == null ? "" : field.text();
    }

    /** The text, unless it speaks of something (a product, a release) the row does not name. */
    private @Nullable String needs(Column column, @Nullable Column missing) {
        Field field = row.get(column);
        if (field != null && missing != null) {
            problems.error("MISSING_" + missing.name(), field.location(),
                    "The row gives a " + column.header() + " but no " + missing.header() + "; it was not read.",
                    "Fill in the " + missing.header() + ".");
            return null;
        }
        return field == null ? null : field.text();
    }

    private List<LegalId> legalIds() {
        List<LegalId> ids = new ArrayList<>();
        for (LegalId.Scheme scheme : LegalId.Scheme.values()) {
            Column column = switch (scheme) {
                case LEI -> Column.LEI;
                case DUNS -> Column.DUNS;
            };
            for (String text : list(column)) {
                LegalId.of(scheme, text).ifPresentOrElse(ids::add, () -> {
                    Field field = row.get(column);
                    problems.error("BAD_" + scheme, field == null ? Location.WHOLE_FILE : field.location(),
                            "\"" + text + "\" is no " + scheme + "; it was passed over. " + LegalId.looks(scheme),
                            "Check the number with the supplier.");
                });
            }
        }
        return ids;
    }

    private List<String> list(Column column) {
        return Arrays.stream(text(column).split("[;|\\n]")).map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    }

    private void numberAsVersion() {
        Field release = row.get(Column.RELEASE);
        if (release != null && release.kind() == Field.Kind.NUMBER) {
            problems.warning("VERSION_AS_NUMBER", release.location(),
                    "The release is a number in the workbook; it was read as \"" + release.text() + "\", and a 2.10 typed there is a 2.1.",
                    "Format the column as text and type the version again.");
        }
    }

    private @Nullable LocalDate day() {
        Field field = row.get(Column.RELEASED);
        if (field == null || field.day() != null) {
            return field == null ? null : field.day();
        }
        try {
            return field.text().indexOf('.') > 0 ? LocalDate.parse(field.text(), DOTTED) : LocalDate.parse(field.text());
        } catch (DateTimeException e) {
            problems.error("BAD_DATE", field.location(), "\"" + field.text() + "\" is not a date; it was passed over.",
                    "Write dates as 2026-04-30.");
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E word(Class<E> words, Column column, @Nullable Column missing) {
        String text = needs(column, missing);
        if (text == null) {
            return null;
        }
        String simple = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        for (E each : words.getEnumConstants()) {
            if (each.name().equals(simple)) {
                return each;
            }
        }
        Field field = row.get(column);
        problems.error("UNKNOWN_WORD", field == null ? Location.WHOLE_FILE : field.location(),
                "\"" + text + "\" is no " + column.header() + " a register knows; it was passed over.",
                "Use one of: " + Arrays.stream(words.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", ")) + ".");
        return null;
    }
}
