package org.vouchsafe.format.answers.foreign;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;

/** The forms that are known by their shape: names of sheets, headers, and the pattern of their ids. */
enum ForeignForm {
    /** Cloud Security Alliance, Consensus Assessments Initiative Questionnaire, version 4. */
    CAIQ("caiq", "4", "[A-Z]&?[A-Z]{1,3}-\\d{2}\\.\\d{1,2}") {
        @Override
        boolean isSheet(ReadSheet sheet) {
            return sheet.name().replaceAll("\\s", "").toLowerCase(Locale.ROOT).startsWith("caiqv4");
        }

        @Override
        Optional<ForeignColumns> columns(ReadRow row) {
            int id = find(row, "question id");
            int answer = find(row, "csp caiq answer");
            return id < 0 || answer < 0 ? Optional.empty()
                    : Optional.of(ForeignColumns.of(Map.of(ColumnRole.ID, id, ColumnRole.QUESTION, question(row, id), ColumnRole.ANSWER,
                            answer, ColumnRole.COMMENT, find(row, "csp implementation description"), ColumnRole.OWNERSHIP,
                            find(row, "ssrm control ownership"))));
        }
    },
    /** EDUCAUSE, Higher Education Community Vendor Assessment Toolkit, version 4. */
    HECVAT("hecvat", "4", "[A-Z]{4}-\\d{2}") {
        @Override
        boolean isBook(ReadWorkbook book) {
            // Ids of that shape are common; the sheet that explains the form is not.
            return book.sheets().stream().anyMatch(each -> each.name().strip().equalsIgnoreCase("START HERE"));
        }

        @Override
        boolean isSheet(ReadSheet sheet) {
            return !sheet.name().equalsIgnoreCase("Analyst Report");
        }

        @Override
        Optional<ForeignColumns> columns(ReadRow row) {
            // Its columns have kept their places while their headers changed.
            return row.cell(0).filter(cell -> isId(cell.text())).map(_ -> ForeignColumns.of(Map.of(ColumnRole.ID, 0, ColumnRole.QUESTION, 1,
                    ColumnRole.ANSWER, 2, ColumnRole.COMMENT, 3)));
        }
    },
    /** VDA Information Security Assessment, version 6: levels of maturity instead of answers. */
    VDA_ISA("vda-isa", "6", "\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}") {
        @Override
        boolean isSheet(ReadSheet sheet) {
            String name = sheet.name().strip().toLowerCase(Locale.ROOT);
            return name.equals("information security") || name.equals("prototype protection") || name.equals("data protection")
                    || name.equals("informationssicherheit") || name.equals("prototypenschutz") || name.equals("datenschutz");
        }

        @Override
        Optional<ForeignColumns> columns(ReadRow row) {
            int level = Math.max(find(row, "maturity level"), find(row, "reifegrad"));
            int id = Math.max(find(row, "control number"), Math.max(find(row, "isa"), find(row, "nr.")));
            return level < 0 || id < 0 ? Optional.empty()
                    : Optional.of(ForeignColumns.of(Map.of(ColumnRole.ID, id, ColumnRole.QUESTION,
                            Math.max(find(row, "control question"), find(row, "kontrollfrage")), ColumnRole.COMMENT,
                            Math.max(find(row, "implementation description"), find(row, "umsetzung")), ColumnRole.EVIDENCE,
                            Math.max(find(row, "reference documentation"), find(row, "referenzdokumentation")), ColumnRole.LEVEL, level)));
        }
    };

    /** How far down a header may stand. */
    static final int HEADER_ROWS = 20;
    /** So many ids tell a form from a workbook that happens to have one. */
    static final int ENOUGH_IDS = 3;
    private final String id;
    private final String version;
    private final String pattern;

    ForeignForm(String id, String version, String pattern) {
        this.id = id;
        this.version = version;
        this.pattern = pattern;
    }

    /** The name under which its answers are kept. */
    String id() {
        return id;
    }

    String version() {
        return version;
    }

    boolean isId(String text) {
        return Pattern.matches(pattern, text.strip());
    }

    /** Whether a workbook may be the form at all. */
    boolean isBook(ReadWorkbook book) {
        return !book.sheets().isEmpty();
    }

    /** Whether a sheet of that name may hold questions of the form. */
    abstract boolean isSheet(ReadSheet sheet);

    /** The columns a row tells of; empty when it is no header. */
    abstract Optional<ForeignColumns> columns(ReadRow row);

    /** The column headed "Question", which is not the one of its id. */
    private static int question(ReadRow row, int id) {
        return row.cells().stream().filter(each -> each.column() != id && each.text().strip().equalsIgnoreCase("question"))
                .mapToInt(ReadCell::column).findFirst().orElse(-1);
    }

    /** The column whose header begins so, apart from case, spaces and line breaks; the shortest such header; -1 when there is none. */
    private static int find(ReadRow row, String header) {
        int found = -1;
        int length = Integer.MAX_VALUE;
        for (ReadCell cell : row.cells()) {
            String text = cell.text().replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
            if (text.startsWith(header) && text.length() < length) {
                found = cell.column();
                length = text.length();
            }
        }
        return found;
    }
}
