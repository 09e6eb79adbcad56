package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.questionnaire.Supplier;

/** Requests go out to those concerned, with what is held beside the questions; statements come back as claims. */
class RequestJourneyTest {
    private static final String SBOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 1,
             "metadata": {"timestamp": "2026-04-02T08:00:00Z", "component": {"type": "application", "name": "Portal", "version": "2.0",
               "bom-ref": "root", "supplier": {"name": "Northwind"}}},
             "components": [{"type": "library", "bom-ref": "a", "name": "axios", "version": "1.14.1", "purl": "pkg:npm/axios@1.14.1"}],
             "dependencies": [{"ref": "root", "dependsOn": ["a"]}, {"ref": "a", "dependsOn": []}],
             "compositions": [{"aggregate": "complete", "assemblies": ["root"], "dependencies": ["root", "a"]}]}""";
    private static final String ADVISORY = """
            {"id": "GHSA-fw8c-xr5c-95f9", "aliases": ["MAL-2026-2307"], "modified": "2026-04-01T00:00:00Z", "summary": "Malware in axios",
             "affected": [{"package": {"ecosystem": "npm", "name": "axios"}, "versions": ["1.14.1", "0.30.4"]}]}""";
    private static final String ID = "GHSA-fw8c-xr5c-95f9";

    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() throws IOException {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Northwind", "--product", "Portal", "--release", "2.0");
        done("register", "set", "--create", "--supplier", "Northwind", "--product", "Portal", "--release", "2.1");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.4");
        done("import", Files.writeString(folder.resolve("portal.cdx.json"), SBOM), "--supplier", "Northwind", "--product", "Portal",
                "--release", "2.0");
        done("import", Files.writeString(folder.resolve("axios.osv.json"), ADVISORY));
    }

    @Test
    void whatIsHeldStandsBesideTheQuestionInTheLanguageOfTheSupplier() throws IOException {
        Path file = folder.resolve("request.xlsx");

        String said = done("questionnaire", "send", "--template", "package-compromise", "--supplier", "Northwind", "--advisory", ID,
                "--language", "de", "--due", "2099-12-31", "--out", file);

        assertThat(said).contains("with 2 remarks");
        assertThat(texts(file)).contains("Was uns vorliegt",
                "Ihr Inventar vom 2. April 2026 zu Portal 2.0 führt axios 1.14.1 auf. Bitte nehmen Sie Stellung.", "Fragen", ID)
                .doesNotContain("Halden", "Gauge");
        assertThat(done("questionnaire", "status")).contains("package-compromise").contains("Northwind");
    }

    @Test
    void allThatAreUnknownAreAskedAtOnceAndUndoneAtOnce() {
        Path out = folder.resolve("out");
        assertThat(out.toFile().mkdir()).isTrue();

        done("advisory", "track", ID, "--reason", "all must answer");

        String said = done("questionnaire", "send", "--template", "dependency-governance", "--unknowns", ID, "--due", "2099-12-31", "--out",
                out);

        assertThat(said).contains("to Halden").contains("to Northwind");
        assertThat(out.toFile().list()).hasSize(4).anyMatch(each -> each.endsWith("northwind.txt"))
                .anyMatch(each -> each.endsWith("halden.xlsx"));
        assertThat(done("check")).contains("All is well");
        assertThat(done("undo")).contains("sending of");
        assertThat(done("questionnaire", "status")).contains("No questionnaire was sent.");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void aRequestCanBeTakenBackAndItsNumberIsNotUsedAgain() {
        String id = sendShort("one.xlsx");
        done("questionnaire", "withdraw", id, "--reason", "sent by mistake");

        assertThat(done("questionnaire", "status")).contains("No questionnaire was sent.");
        assertThat(story.run("questionnaire", "withdraw", id, "--reason", "again").code()).isEqualTo(2);
        assertThat(sendShort("two.xlsx")).isNotEqualTo(id);
    }

    @Test
    void aWorkbookOfAKindThatIsNotReadIsNotPassedOverInSilence() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            var entry = new java.util.zip.ZipEntry("mimetype");
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            var sum = new java.util.zip.CRC32();
            sum.update(type);
            entry.setMethod(java.util.zip.ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }
        byte[] old = new byte[600];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, old, 0, magic.length);
        Path ods = Files.write(folder.resolve("back.ods"), bytes.toByteArray());
        Path xls = Files.write(folder.resolve("back.xls"), old);

        var said = story.run("import", ods, xls, "--supplier", "Northwind");

        assertThat(said.err()).contains("back.ods: warning NOT_READ: This is an OpenDocument spreadsheet (ods), in which nothing was read.")
                .contains("back.xls: warning NOT_READ").contains("save it without a password as .xlsx");
    }

    @Test
    void everyoneUnknownInTheScopeOfAnIncidentIsAsked() throws IOException {
        String opened = done("incident", "open", "the package", "--advisory", ID, "--lead", "Mara", "--product", "Northwind/Portal");
        String incident = opened.substring("Opened ".length(), opened.indexOf('.'));
        assertThat(folder.resolve("scope").toFile().mkdir()).isTrue();

        String said = done("questionnaire", "send", "--short", "--unknowns", incident, "--due", "2099-12-31", "--out",
                folder.resolve("scope"));

        assertThat(said).contains("Northwind").doesNotContain("Halden");
        Path sent = java.util.Arrays.stream(java.util.Objects.requireNonNull(folder.resolve("scope").toFile().listFiles()))
                .map(java.io.File::toPath)
                .filter(each -> each.toString().endsWith(".xlsx")).findFirst().orElseThrow();
        assertThat(texts(sent)).contains("Portal").doesNotContain("Billing");
        assertThat(story.run("questionnaire", "send", "--short", "--unknowns", "INC-20200101-1", "--due", "2099-12-31", "--out",
                folder.resolve("none")).err()).contains("There is no incident 'INC-20200101-1'");
    }

    @Test
    void theShortFormComesBackAsClaimsWithTheirCells() throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> {
            fill(book, "2.0", "Betroffen", "", "Update auf 2.2", "2026-03-01");
            fill(book, "2.1", "Not affected", "Component is not contained", "", "2026-03-01");
            declare(book, "Signe Aas", "2026-03-01");
        });

        assertThat(state("2.1")).contains("UNKNOWN");
        String imported = done("import", back);

        assertThat(imported).contains("2 statements");
        assertThat(state("2.1")).as("heard, and not enough by itself: no inventory bears it out").contains("UNCORROBORATED_CLAIM");
        assertThat(state("2.0")).contains("\"AFFECTED\"").contains("E-003");
        assertThat(done("claims", "--json")).contains("Open positions!F").contains("COMPONENT_NOT_PRESENT");
        assertThat(done("questionnaire", "status")).contains("answered");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void theShortFormHasANameInEveryListAndLetter() {
        sendShort("short.xlsx");

        assertThat(done("questionnaire", "status")).contains("Open positions (short form)").doesNotContain("open-positions");
        assertThat(done("questionnaire", "campaign")).contains("Open positions (short form)").doesNotContain("open-positions");
        assertThat(done("questionnaire", "owed")).contains("Open positions (short form)").doesNotContain("open-positions");
        assertThat(done("questionnaire", "owed", "letter", "Northwind", "--language", "de"))
                .contains("„Offene Punkte zu Ihren Produkten“").doesNotContain("short form");
        assertThat(done("questionnaire", "status", "--json")).contains("\"open-positions\"");
    }

    @Test
    void whoeverHasNothingOpenGetsNoShortFormAndIsNamed() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));

        var sent = story.run("questionnaire", "send", "--short", "--supplier", "Northwind", "--supplier", "Halden", "--due", "2099-12-31",
                "--out", out);

        assertThat(sent.code()).isZero();
        assertThat(sent.out()).contains("to Northwind, 2 open positions.").doesNotContain("Halden");
        assertThat(sent.err()).contains("Nothing went to Halden: no position of theirs is open. Of the releases asked about");
        var nobody = story.run("questionnaire", "send", "--short", "--supplier", "Halden", "--due", "2099-12-31", "--out",
                folder.resolve("none.xlsx"));
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("no position of theirs is open").contains("in use or superseded");
        done("advisory", "track", ID, "--reason", "all must answer");
        assertThat(done("questionnaire", "send", "--short", "--supplier", "Halden", "--due", "2099-12-31", "--out",
                folder.resolve("one.xlsx"))).contains("to Halden, 1 open position.");
    }

    @Test
    void whatTheShortFormDoesNotSayPlainlyIsNoClaim() throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> {
            row(book, "2.0").getCell(5).setCellFormula("\"Fixed\"");
            fill(book, "2.1", "Not affected, we think", "", "", "soon");
        });

        var imported = story.run("import", back);

        assertThat(imported.code()).isOne();
        assertThat(imported.err()).contains("Open positions!F").contains("FORMULA_RESULT").contains("UNKNOWN_STATUS").contains("BAD_DATE");
        assertThat(state("2.1")).contains("UNKNOWN");
        assertThat(imported.err()).as("what nobody can read answers nothing").contains("NO_ANSWERS").contains("0 of ");
        assertThat(done("questionnaire", "status")).contains("open").doesNotContain("partly");
    }

    @Test
    void aStateThatIsStruckOutIsNoClaim() throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> {
            fill(book, "2.1", "Not affected", "Component is not contained", "", "2026-03-01");
            strike(book, row(book, "2.1").getCell(5));
            fill(book, "2.0", "Affected", "", "old plan", "2026-03-01");
            strike(book, row(book, "2.0").getCell(7));
        });

        var imported = story.run("import", back);

        assertThat(imported.err()).contains("STRUCK_OUT").contains("\"Not affected\" is struck out; it was not taken for an answer.")
                .contains("\"old plan\" is struck out; it was not taken for an action.");
        assertThat(state("2.1")).contains("UNKNOWN");
        assertThat(done("claims", "--json")).doesNotContain("COMPONENT_NOT_PRESENT").doesNotContain("old plan");
    }

    @Test
    void aFormulaAsJustificationIsTold() throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> {
            fill(book, "2.1", "Not affected", "", "", "2026-03-01");
            row(book, "2.1").getCell(6).setCellFormula("Z99");
            row(book, "2.1").getCell(6).setCellValue("");
        });

        assertThat(story.run("import", back).err()).contains("!G")
                .contains("The justification is a formula, and no result was saved with it");
    }

    private static void strike(XSSFWorkbook book, Cell cell) {
        var font = book.createFont();
        font.setStrikeout(true);
        var style = book.createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Non affecté", "not vulnerable", "Ist nicht betroffen."})
    void aStateInWordsThatSayJustTheSameIsUnderstood(String word) throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> fill(book, "2.1", word, "Component is not contained", "", "2026-03-01"));

        assertThat(done("import", back)).contains("1 statement");
        assertThat(state("2.1")).contains("UNCORROBORATED_CLAIM");
    }

    @Test
    void aNumberDressedAsADayOfTheYear1900IsNoDay() throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> {
            fill(book, "2.0", "Affected", "", "", "");
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            var cell = row(book, "2.0").getCell(8, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cell.setCellStyle(style);
            cell.setCellValue(1);
        });

        assertThat(story.run("import", back).err()).contains("BAD_DATE").contains("1900");
    }

    @Test
    void aRowThatSpeaksOfSomethingElseByNowIsPassedOver() throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> {
            row(book, "2.0").getCell(2).setCellValue("9.9");
            row(book, "9.9").getCell(5, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("Fixed");
        });

        assertThat(story.run("import", back).err()).contains("!B").contains("ALTERED_POSITION");
        assertThat(done("claims")).doesNotContain("short.xlsx").doesNotContain("9.9");
    }

    @Test
    void aStrangersWorkbookSaysWhoseItIsAndNothingInItCounts() throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> fill(book, "2.1", "Not affected", "Component is not contained", "", ""));

        var imported = story.run("import", back, "--supplier", "Halden");

        assertThat(imported.err()).contains("Request data!B").contains("WRONG_SUPPLIER").contains("went to Northwind");
        assertThat(state("2.1")).contains("UNKNOWN");
        assertThat(done("questionnaire", "status")).contains("open", "but from another supplier").doesNotContain("  answered")
                .doesNotContain("partly");
        assertThat(done("questionnaire", "owed")).doesNotContain("arrived").doesNotContain(" came ");
        assertThat(done("questionnaire", "campaign")).doesNotContain(" of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Component is not present.", "The component is not used", "Paket ist nicht enthalten", "Composant non présent"})
    void absenceInOtherWordsIsHeldAgainstTheInventoryThatListsIt(String reason) throws IOException {
        sendShort("short.xlsx");
        Path back = filled("short.xlsx", book -> fill(book, "2.0", "Not affected", reason, "", ""));

        story.run("import", back);

        assertThat(state("2.0")).contains("\"AFFECTED\"").contains("ABSENT_BUT_PRESENT");
    }

    @Test
    void aStrangersAnswersStandInNoReportAsThoseOfTheSupplierAsked() throws IOException {
        Path sent = folder.resolve("asked.xlsx");
        done("questionnaire", "send", "--template", "package-compromise", "--supplier", "Northwind", "--due", "2099-12-31", "--out", sent);
        byte[] answered = Supplier.edit(Files.readAllBytes(sent), each -> each.answer("AX-Q4.1", "Yes", "Signed off by our board.", null));
        Path back = Files.write(folder.resolve("back.xlsx"), answered);
        Path report = folder.resolve("northwind-DRAFT.txt");

        story.run("import", back, "--supplier", "Halden");
        done("report", "supplier", "--supplier", "Northwind", "--format", "txt", "--draft", "--out", report);

        assertThat(report).content().doesNotContain("Signed off by our board.");
        assertThat(done("questionnaire", "review")).contains("AX-Q4.1");
    }

    @Test
    void aFolderThatIsNotThereIsNoWorkbook() {
        Path missing = folder.resolve("out");

        var sent = story.run("questionnaire", "send", "--short", "--supplier", "Northwind", "--due", "2099-12-31", "--out", missing);

        assertThat(sent.code()).isEqualTo(2);
        assertThat(sent.err()).contains("does not exist");
        assertThat(missing).doesNotExist();
        assertThat(done("questionnaire", "status")).contains("No questionnaire was sent.");
    }

    @Test
    void aQuestionnaireOfOnesOwnComesFromAnyTableAndGoesOut() throws IOException {
        Path table = folder.resolve("Our questions.xlsx");
        try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(table)) {
            Sheet sheet = book.createSheet("Fragen");
            row(sheet, 0, "Nr.", "Frage", "Typ");
            row(sheet, 1, "OWN-1", "=cmd|' /C calc'!A0", "");
            row(sheet, 2, "OWN-2", "Since when?", "Date");
            row(sheet, 3, "OWN-3", "How?", "Text");
            book.write(out);
        }

        assertThat(done("questionnaire", "template", "import", table, "--id", "house", "--language", "en")).contains("house 1")
                .contains("3 questions");
        assertThat(done("questionnaire", "templates")).contains("house").contains("sbom-and-vex");
        Path file = folder.resolve("house.xlsx");
        done("questionnaire", "send", "--template", "house", "--supplier", "Northwind", "--due", "2099-12-31", "--out", file);
        Path back = Files.write(folder.resolve("house back.xlsx"), Supplier.edit(Files.readAllBytes(file),
                each -> each.answer("OWN-1", "Ja", null, null).answer("OWN-3", null, "By hand", null)));

        assertThat(done("import", back)).contains("2 of 3 answered");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void aQuestionnaireWithErrorsIsNotSavedAndSaysWhere() throws IOException {
        Path exported = folder.resolve("edit.xlsx");
        done("questionnaire", "template", "export", "sbom-and-vex", "--language", "fr", "--out", exported);
        assertThat(done("questionnaire", "template", "import", exported, "--version", "1.1")).contains("12 questions");
        assertThat(story.run("questionnaire", "template", "import", exported, "--version", "1.1").code()).as("the same again").isZero();

        Files.write(exported, Supplier.edit(Files.readAllBytes(exported), each -> {
            each.book().getSheet("Questions").getRow(2).getCell(0).setCellValue("SV-Q1.1");
            each.book().getSheet("Questions").getRow(3).getCell(5).setCellValue("maybe");
        }));
        var failed = story.run("questionnaire", "template", "import", exported);

        assertThat(failed.code()).isOne();
        assertThat(failed.err()).contains("Questions!A3: error ID_TWICE").contains("Questions!F4: error UNKNOWN_TYPE");
        assertThat(failed.out()).contains("Nothing was saved");
    }

    @Test
    void whatWasDoneToAWorkbookIsShownAgainstWhatWasSent() throws IOException {
        Path file = folder.resolve("asked.xlsx");
        done("questionnaire", "send", "--template", "sbom-and-vex", "--supplier", "Northwind", "--language", "fr", "--due", "2099-12-31",
                "--out", file);
        Path back = Files.write(folder.resolve("back.xlsx"), Supplier.edit(Files.readAllBytes(file), each -> {
            each.answer("SV-Q1.2", "Oui", "Chaque nuit.", null);
            each.row("SV-Q2.3", null).getCell(1).setCellValue("Tout va bien ?");
            Row gone = each.row("SV-Q4.1", null);
            gone.getSheet().removeRow(gone);
            each.book().createSheet("Notes");
            each.row("SV-Q1.2", null).getSheet().shiftRows(0, 20, 4);
        }));
        story.run("import", back);

        String diff = done("questionnaire", "diff", "E-003");

        assertThat(diff.lines().skip(1).filter(each -> !each.isBlank())).hasSize(5);
        assertThat(diff).containsPattern("filled +Questions!D\\d+ +SV-Q1.2: answer +Oui").contains("Chaque nuit.")
                .containsPattern("changed +Questions!B\\d+ +SV-Q2.3: question").containsPattern("row removed .*SV-Q4.1")
                .containsPattern("sheet added +Notes!A1");
    }

    private String sendShort(String name) {
        String said = done("questionnaire", "send", "--short", "--supplier", "Northwind", "--due", "2099-12-31", "--out",
                folder.resolve(name));
        return said.replaceAll("(?s).*request (\\S+) to.*", "$1");
    }

    private String state(String release) {
        return done("states", "--product", "Portal", "--release", release, "--json");
    }

    private String done(Object... arguments) {
        var run = story.run(arguments);
        assertThat(run.code()).as(List.of(arguments) + ": " + run.out() + run.err()).isZero();
        return run.out();
    }

    private Path filled(String name, Consumer<XSSFWorkbook> work) throws IOException {
        return Files.write(folder.resolve("back " + name),
                Supplier.edit(Files.readAllBytes(folder.resolve(name)), each -> work.accept(each.book())));
    }

    private static void fill(XSSFWorkbook book, String release, String state, String justification, String action, String day) {
        Row row = row(book, release);
        List<String> values = List.of(state, justification, action, day);
        for (int i = 0; i < values.size(); i++) {
            row.getCell(5 + i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(values.get(i));
        }
    }

    private static void declare(XSSFWorkbook book, String name, String day) {
        for (Row row : book.getSheet("Declaration")) {
            String id = row.getCell(0) == null ? "" : row.getCell(0).toString();
            if (id.equals("D-NAME") || id.equals("D-DATE")) {
                row.getCell(2).setCellValue(id.equals("D-NAME") ? name : day);
            }
        }
    }

    private static Row row(XSSFWorkbook book, String release) {
        for (Row row : book.getSheet("Open positions")) {
            if (row.getCell(2) != null && row.getCell(2).toString().equals(release)) {
                return row;
            }
        }
        throw new AssertionError("No row for " + release);
    }

    private static void row(Sheet sheet, int index, String... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private static List<String> texts(Path file) throws IOException {
        try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> texts = new java.util.ArrayList<>();
            for (Sheet sheet : book) {
                texts.add(sheet.getSheetName());
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        texts.add(cell.toString());
                    }
                }
            }
            return texts;
        }
    }
}
