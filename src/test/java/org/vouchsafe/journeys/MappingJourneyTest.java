package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;

/** A questionnaire nobody knows is mapped once, and from then on read; what it does not say plainly is no yes. */
class MappingJourneyTest {
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.4");
    }

    @Test
    void aKeptWorkbookIsReadByTheMappingWithoutBeingImportedAgain() throws IOException {
        var imported = story.run("import", form("security.xlsx", "Controls"));
        assertThat(imported.code()).isZero();
        assertThat(imported.err()).contains("not recognised: 1 sheet with tables (\"Controls\")", "questionnaire mapping look");
        assertThat(done("questionnaire", "mapping", "look")).contains("E-001", "security.xlsx");
        assertThat(done("questionnaire", "mapping", "look", "E-001")).containsPattern("C +Your response +answer")
                .contains("4 answers: 1 yes, 1 no, 1 unanswered, 1 other");

        String said = done("questionnaire", "mapping", "set", "Acme form", "E-001", "--supplier", "Halden");

        assertThat(said).contains("E-001  security.xlsx: 3 of 4 answered");
        String shown = done("questionnaire", "show", "E-001");
        assertThat(shown).containsPattern("AC-1 +yes +Yes +since 2024 +policy.pdf \\(not here\\) +Controls!C5")
                .containsPattern("AC-2 +other +Yes, mostly").doesNotContain("Governance");
        assertThat(done("inbox")).containsPattern("answer to review +Halden +Acme form").doesNotContain("unplaced");
        assertThat(done("questionnaire", "mapping", "look")).contains("No kept workbook waits");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void theNextWorkbookWithTheseHeadingsIsReadAtOnceWhereverTheyStand() throws IOException {
        done("import", form("first.xlsx", "Controls"));
        done("questionnaire", "mapping", "set", "Acme form", "E-001");
        Path other = workbook("second.xlsx", book -> {
            Sheet sheet = book.createSheet("Renamed");
            row(sheet, 0, "", "", "Ref", "Control question", "Owner", "Your response", "Comments", "Evidence");
            row(sheet, 1, "", "", "AC-1", "Is access reviewed?", "us", "Nein", "geplant", "");
        });

        String said = done("import", other, "--supplier", "Halden");

        assertThat(said).contains("Acme form (mapped)", "1 of 1 answered");
        assertThat(done("questionnaire", "show", "E-002")).containsPattern("AC-1 +no +Nein +geplant +Renamed!F2");
    }

    @Test
    void theWordsOfTheirQuestionsStandInReviewGapsAndComparison() throws IOException {
        done("import", form("security.xlsx", "Controls"), "--supplier", "Halden");
        done("questionnaire", "mapping", "set", "Acme form", "E-001");
        done("questionnaire", "judge", "E-001", "AC-3", "--as", "gap", "--reason", "no", "--owner", "Mara", "--due", "2099-05-01");

        assertThat(done("questionnaire", "review", "E-001", "AC-1")).contains("AC-1 of Halden: Is access reviewed?");
        assertThat(story.run("questionnaire", "review", "E-001", "AC-3", "--json").rows().getFirst().text("asked"))
                .isEqualTo("Are keys rotated?");
        assertThat(done("questionnaire", "compare")).containsPattern("AC-2 +Is it logged\\?");
        assertThat(done("questionnaire", "gaps")).contains("Are keys rotated?");
        assertThat(story.run("questionnaire", "gaps", "--json").rows().getFirst().text("what")).isEqualTo("Are keys rotated?");
    }

    @Test
    void questionsOfTwoFormsThatAreNumberedAlikeAreNotComparedAsOne() throws IOException {
        done("import", form("security.xlsx", "Controls"), "--supplier", "Halden");
        done("questionnaire", "mapping", "set", "Acme form", "E-001");
        done("import", workbook("other.xlsx", book -> {
            Sheet sheet = book.createSheet("Privacy");
            row(sheet, 0, "No.", "Topic asked about", "Reply given");
            row(sheet, 1, "AC-1", "Is data deleted?", "No");
            row(sheet, 2, "AC-2", "Is it logged?", "Yes");
        }), "--supplier", "Halden");
        done("questionnaire", "mapping", "set", "Other form", "E-002", "--header", "1", "--column", "id=A", "--column", "question=B",
                "--column", "answer=C");

        assertThat(story.run("questionnaire", "compare", "--question", "AC-1", "--json").rows()).extracting(each -> each.text("asked"))
                .containsExactlyInAnyOrder("Is access reviewed?", "Is data deleted?");
        assertThat(story.run("questionnaire", "compare", "--question", "AC-2", "--json").rows()).as("the same words").hasSize(1);
    }

    @Test
    void theHelpNamesEveryKindOfColumn() {
        String help = done("questionnaire", "mapping", "set", "--help").replaceAll("\\s+", " ");

        for (ColumnRole each : ColumnRole.values()) {
            assertThat(help).contains(each.word());
        }
    }

    @Test
    void undoAndRemovalTakeTheAnswersBackAndKeepTheWorkbook() throws IOException {
        done("import", form("security.xlsx", "Controls"));
        done("questionnaire", "mapping", "set", "Acme form", "E-001");

        assertThat(done("undo")).contains("mapping of questionnaire Acme form");
        assertThat(story.run("questionnaire", "show", "E-001").code()).isEqualTo(2);
        assertThat(done("questionnaire", "mapping", "list")).contains("No mapping was saved");

        done("questionnaire", "mapping", "set", "Acme form", "E-001");
        assertThat(done("questionnaire", "mapping", "remove", "acme form", "--reason", "wrong columns")).contains("E-001");
        assertThat(story.run("questionnaire", "show", "E-001").code()).isEqualTo(2);
        assertThat(done("undo")).contains("removal of mapping Acme form");
        assertThat(done("questionnaire", "show", "E-001")).contains("3 of 4 answered");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void whatIsSavedAgainReadsAgain() throws IOException {
        done("import", form("security.xlsx", "Controls"), "--supplier", "Halden");
        done("questionnaire", "mapping", "set", "Acme form", "E-001");

        done("questionnaire", "mapping", "set", "acme FORM", "E-001", "--column", "answer=D", "--without", "comment");

        assertThat(done("questionnaire", "show", "E-001")).containsPattern("AC-1 +other +since 2024");
        assertThat(done("questionnaire", "mapping", "list")).containsOnlyOnce("Acme form").doesNotContain("FORM");
    }

    @Test
    void goesToColleaguesAsAFile() throws IOException {
        done("import", form("security.xlsx", "Controls"));
        done("questionnaire", "mapping", "set", "Acme form", "E-001", "--sheet", "controls");
        Path file = folder.resolve("acme.json");
        done("questionnaire", "mapping", "export", "Acme form", "--out", file);
        String before = done("questionnaire", "mapping", "show", "Acme form", "--json");
        done("questionnaire", "mapping", "remove", "Acme form", "--reason", "to try");

        assertThat(done("questionnaire", "mapping", "import", file)).contains("E-001  security.xlsx: 3 of 4 answered");

        assertThat(done("questionnaire", "mapping", "show", "Acme form", "--json")).isEqualTo(before);
        assertThat(story.run("questionnaire", "mapping", "export", "Acme form", "--out", file).code()).isEqualTo(2);
        var damaged = story.run("questionnaire", "mapping", "import",
                Files.writeString(folder.resolve("bad.json"), Files.readString(file).replace("\"answer\"", "\"verdict\"")));
        assertThat(damaged.code()).isEqualTo(2);
        assertThat(damaged.err()).contains("There is no column \"verdict\"");
    }

    @Test
    void whatCannotBeUsedIsRefusedInWords() throws IOException {
        done("import", form("security.xlsx", "Controls"));

        for (List<Object> wrong : List.<List<Object>>of(List.of("--column", "verdict=C"), List.of("--column", "answer=1"),
                List.of("--sheet", "Nowhere"), List.of("--without", "answer"), List.of("--supplier", "Nobody"),
                List.of("--column", "answer=Z", "--column", "id=Y", "--column", "question=X", "--without", "comment", "--without",
                        "evidence"))) {
            var run = story.run(java.util.stream.Stream.concat(
                    java.util.stream.Stream.of("questionnaire", "mapping", "set", "Form", "E-001"), wrong.stream()).toArray());
            assertThat(run.code()).as(wrong + run.err()).isEqualTo(2);
        }
        assertThat(story.run("questionnaire", "mapping", "set", "secure-development", "E-001").code()).isEqualTo(2);
        assertThat(story.run("questionnaire", "mapping", "set", "Form", "E-009").code()).isEqualTo(2);
        assertThat(done("questionnaire", "mapping", "list")).contains("No mapping was saved");
    }

    private String done(Object... arguments) {
        var run = story.run(arguments);
        assertThat(run.code()).as(List.of(arguments) + ": " + run.out() + run.err()).isZero();
        return run.out();
    }

    private Path form(String name, String sheetName) throws IOException {
        return workbook(name, book -> {
            Sheet sheet = book.createSheet(sheetName);
            row(sheet, 0, "Acme supplier security form");
            row(sheet, 2, "Ref", "Control question", "Your response", "Comments", "Evidence");
            row(sheet, 3, "A. Governance", "", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, 4));
            row(sheet, 4, "AC-1", "Is access reviewed?", "Yes", "since 2024", "policy.pdf");
            row(sheet, 5, "AC-2", "Is it logged?", "Yes, mostly", "", "");
            row(sheet, 6, "AC-3", "Are keys rotated?", "No", "", "");
            row(sheet, 7, "AC-4", "Are they stored safely?", "", "", "");
        });
    }

    private Path workbook(String name, Consumer<XSSFWorkbook> work) throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            work.accept(book);
            book.write(out);
            return Files.write(folder.resolve(name), out.toByteArray());
        }
    }

    private static void row(Sheet sheet, int index, String... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                row.createCell(i).setCellValue(values[i]);
            }
        }
    }
}
