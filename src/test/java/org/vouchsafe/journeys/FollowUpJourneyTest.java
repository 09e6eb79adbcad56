package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.questionnaire.Supplier;

/** What follows a review: the supplier is asked again, gaps are closed, what is owed is chased, and every round of asking comes to its end. */
class FollowUpJourneyTest {
    private static final String COPIED = "All our engineering practices follow the highest standards and were audited by an external party.";

    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        for (String supplier : List.of("Northwind/Portal/2.0", "Northwind/Billing/7.2", "Halden/Gauge/4.4")) {
            String[] parts = supplier.split("/");
            done("register", "set", "--create", "--supplier", parts[0], "--product", parts[1], "--release", parts[2]);
        }
    }

    @Test
    void theSupplierIsAskedAgainOnlyWhatWasUnclearInItsLanguage() throws IOException {
        String first = send("Northwind", "sbom-and-vex", "de", "a.xlsx");
        String sheet = back("a.xlsx", "a-back.xlsx", each -> each.answer("SV-Q1.1", "Portal", "Ja", null, null)
                .answer("SV-Q1.1", "Billing", "Ja", null, null).answer("SV-Q1.2", "Ja, soweit möglich", "Stand der Technik.", null));
        done("questionnaire", "judge", sheet, "SV-Q1.1", "--product", "Portal", "--as", "follow-up", "--reason", "no SBOM of 2.0");
        done("questionnaire", "judge", sheet, "SV-Q1.2", "--as", "follow-up", "--reason", "vague");
        Path out = Files.createDirectory(folder.resolve("again"));

        String said = done("questionnaire", "follow-up", "--due", "2026-06-01", "--out", out);

        assertThat(said).contains("to Northwind");
        Path workbook = out.resolve(Objects.requireNonNull(out.toFile().list((_, name) -> name.endsWith(".xlsx")))[0]);
        assertThat(texts(workbook)).contains("SV-Q1.1", "SV-Q1.2", "Portal").doesNotContain("SV-Q2.1", "Billing")
                .anyMatch(each -> each.contains("Sie haben geantwortet: „Ja“.") && each.contains("belegt es noch nicht"))
                .anyMatch(each -> each.contains("zu allgemein"));
        assertThat(Files.readString(out.resolve(Objects.requireNonNull(out.toFile().list((_, name) -> name.endsWith(".txt")))[0])))
                .contains("Rückfrage").contains("Northwind");
        assertThat(story.run("questionnaire", "follow-up", "--due", "2026-06-01", "--out", out).err()).contains("No answer waits");
        assertThat(campaign(first)).containsEntry("stage", "RETURNED").containsEntry("followUps", "1");

        String again = back(workbook, "again-back.xlsx", each -> each.answer("SV-Q1.1", "Portal", "Nein", "Erst ab 2.1.", null)
                .answer("SV-Q1.2", "Ja", "Im Build von 2.0, seit 2026-02-01.", null));

        assertThat(one(again, "SV-Q1.1").text("standing")).isEqualTo("TO_REVIEW");
        assertThat(one(again, "SV-Q1.1").objects("findings")).as("an answer to a follow-up is no change of mind over the years").isEmpty();
        assertThat(story.run("questionnaire", "review", sheet, "SV-Q1.2", "--json").rows()).as("its place was taken").isEmpty();
        assertThat(story.run("questionnaire", "review", sheet, "SV-Q1.1", "--json").rows()).hasSize(1);
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void nothingOfOtherSuppliersStandsInAFollowUp() throws IOException {
        send("Northwind", "secure-development", "en", "n.xlsx");
        back("n.xlsx", "n-back.xlsx", each -> each.answer("SD-Q1.1", "Yes", COPIED, null));
        send("Halden", "secure-development", "en", "h.xlsx");
        String sheet = back("h.xlsx", "h-back.xlsx", each -> each.answer("SD-Q1.1", "Yes", COPIED, null));
        done("questionnaire", "judge", sheet, "SD-Q1.1", "--as", "follow-up", "--reason", "copied");
        Path out = folder.resolve("again.xlsx");

        done("questionnaire", "follow-up", "--supplier", "Halden", "--due", "2026-06-01", "--out", out);

        assertThat(texts(out)).anyMatch(each -> each.contains("The same text reached us from elsewhere"))
                .noneMatch(each -> each.contains("Northwind"));
    }

    @Test
    void gapsAreClosedOnlyWithEvidenceAndOverdueOnesComeFirst() {
        String page = held();
        send("Northwind", "sbom-and-vex", "en", "a.xlsx");
        String sheet = back("a.xlsx", "a-back.xlsx", each -> each.answer("SV-Q1.2", "No", null, null).answer("SV-Q4.1", "No", null, null));
        done("questionnaire", "judge", sheet, "SV-Q1.2", "--as", "gap", "--reason", "by hand", "--owner", "Mara", "--due", "2026-05-01");
        done("questionnaire", "judge", sheet, "SV-Q4.1", "--as", "gap", "--reason", "none", "--owner", "Ole", "--due", "2026-04-01",
                "--what", "Publish a way to report");

        assertThat(rows("questionnaire", "gaps", "--json")).extracting(each -> each.text("gap")).containsExactly("G-002", "G-001");
        assertThat(rows("--as-of", "2026-03-02T08:00:30Z", "questionnaire", "gaps", "--json")).as("not yet known then").isEmpty();
        assertThat(story.run("questionnaire", "gaps", "done", "G-002", "--evidence", "E-099").err()).contains("E-099 is not held");
        done("questionnaire", "gaps", "move", "G-001", "--owner", "Signe", "--due", "2026-06-01", "--reason", "Mara is away");
        var itself = story.run("questionnaire", "gaps", "done", "G-002", "--evidence", sheet);
        assertThat(itself.code()).isEqualTo(2);
        assertThat(itself.err()).contains("That is the workbook the gap was found in; name what shows that it is closed.");
        assertThat(story.run("questionnaire", "gaps", "done", "G-002", "--evidence", page, "--evidence", sheet).code()).isEqualTo(2);
        done("questionnaire", "gaps", "done", "G-002", "--evidence", page, "--note", "published");
        assertThat(rows("questionnaire", "gaps", "--json")).extracting(each -> each.text("gap"), each -> each.text("owner"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("G-001", "Signe"));
        assertThat(story.run("questionnaire", "gaps", "done", "G-002", "--evidence", page).err()).contains("G-002 is done already");
        done("undo");
        assertThat(rows("questionnaire", "gaps", "--json")).hasSize(2);
        done("undo");
        assertThat(rows("questionnaire", "gaps", "--json").getLast().text("owner")).isEqualTo("Mara");
        done("undo");
        assertThat(rows("questionnaire", "gaps", "--json")).as("what opened it was undone").hasSize(1);
        assertThat(done("check")).contains("All is well");
        assertThat(rows("--as-of", "2026-04-15T00:00:00Z", "questionnaire", "gaps", "--json").getFirst().text("timing")).isEqualTo("OPEN");
        assertThat(rows("--as-of", "2026-05-02T00:00:00Z", "questionnaire", "gaps", "--json").getFirst().text("timing"))
                .isEqualTo("OVERDUE");
    }

    @Test
    void whatIsOwedIsChasedInTheSuppliersLanguage() throws IOException {
        done("register", "set", "--supplier", "Northwind", "--product", "Portal", "--release", "2.0", "--released", "2026-02-01");
        done("questionnaire", "owed", "add", "--kind", "sbom-per-release", "--days", "14", "--since", "2026-01-01", "--basis",
                "contract, clause 7", "--supplier", "Northwind");
        send("Northwind", "sbom-and-vex", "en", "a.xlsx");

        List<JsonObject> rows = rows("questionnaire", "owed", "--json");

        assertThat(rows).extracting(each -> each.text("what"), each -> each.text("timing")).contains(
                org.assertj.core.groups.Tuple.tuple("SBOM of Portal 2.0", "OVERDUE"),
                org.assertj.core.groups.Tuple.tuple("SBOM of Billing 7.2", "UNDATED"));
        String letter = done("questionnaire", "owed", "letter", "Northwind", "--language", "fr");
        assertThat(letter).contains("un SBOM de Portal 2.0, attendu le 15 février 2026").contains("jours de retard")
                .contains("votre réponse à la demande").doesNotContain("Halden");
        done("import", Files.writeString(folder.resolve("portal.cdx.json"),
                """
                        {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"timestamp": "2026-03-02T08:00:00Z",
                         "component": {"type": "application", "name": "Portal", "version": "2.0", "bom-ref": "r"}},
                         "components": [{"type": "library", "name": "a", "version": "1", "purl": "pkg:npm/a@1"}]}"""),
                "--supplier", "Northwind", "--product", "Portal", "--release", "2.0");
        assertThat(rows("questionnaire", "owed", "--json")).extracting(each -> each.text("what"), each -> each.text("timing"))
                .contains(org.assertj.core.groups.Tuple.tuple("SBOM of Portal 2.0", "LATE"));
        done("questionnaire", "owed", "remove", "C-001", "--reason", "new contract");
        assertThat(rows("questionnaire", "owed", "--json")).hasSize(1);
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void everyRoundComesToItsEndAndIsComparedWithTheOneBefore() {
        String first = send("Halden", "attestation-form", "en", "one.xlsx");
        assertThat(campaign(first)).containsEntry("stage", "SENT");
        String sheet = back("one.xlsx", "one-back.xlsx",
                each -> each.answer("AT-Q1.1", "Yes", null, null).answer("AT-Q1.2", "No", null, null));
        assertThat(campaign(first)).containsEntry("stage", "RETURNED");
        assertThat(done("inbox")).contains("answer to review");
        assertThat(rows("questionnaire", "owed", "--json").getFirst().text("timing")).as("only some was answered").isEqualTo("DUE");
        List<String> questions = rows("questionnaire", "review", sheet, "--json").stream()
                .map(each -> String.valueOf(each.text("question")))
                .toList();
        var judge = new ArrayList<Object>(List.of("questionnaire", "judge", sheet));
        judge.addAll(questions);
        judge.addAll(List.of("--as", "accept", "--reason", "low risk"));
        done(judge.toArray());
        assertThat(campaign(first)).containsEntry("stage", "CLOSED");
        assertThat(rows("questionnaire", "owed", "--json").getFirst().text("timing")).as("what is missing was accepted as it is")
                .isEqualTo("ARRIVED");
        assertThat(done("inbox")).as("nobody need look at it again").doesNotContain("answer to review");
        done("questionnaire", "judge", sheet, questions.getLast(), "--as", "follow-up", "--reason", "needed after all");
        assertThat(rows("questionnaire", "owed", "--json").getFirst().text("timing")).isEqualTo("DUE");
        done("undo");
        done("questionnaire", "judge", sheet, "AT-Q1.2", "--as", "gap", "--reason", "no log", "--owner", "Mara", "--due", "2026-05-01");
        assertThat(campaign(first)).containsEntry("stage", "REVIEWED");
        done("questionnaire", "gaps", "done", "G-001", "--evidence", held());
        assertThat(campaign(first)).containsEntry("stage", "CLOSED");

        send("Halden", "attestation-form", "en", "two.xlsx");
        back("two.xlsx", "two-back.xlsx", each -> each.answer("AT-Q1.1", "No", null, null));
        JsonObject line = rows("questionnaire", "compare", "Halden", "--question", "AT-Q1.1", "--json").getFirst();
        assertThat(line.objects("answers")).extracting(each -> each.text("value"), each -> each.bool("contradicted"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("YES", false), org.assertj.core.groups.Tuple.tuple("NO", true));
        assertThat(done("questionnaire", "compare")).contains("Halden").contains("AT-Q1.1").contains("(0 % / ");
    }

    private java.util.Map<String, String> campaign(String request) {
        JsonObject row = rows("questionnaire", "campaign", "--json").stream().filter(each -> request.equals(each.text("request")))
                .findFirst()
                .orElseThrow();
        return java.util.Map.of("stage", String.valueOf(row.text("stage")), "followUps", "" + row.texts("followUps").size());
    }

    private String send(String supplier, String template, String language, String name) {
        String said = done("questionnaire", "send", "--template", template, "--supplier", supplier, "--language", language, "--due",
                "2026-12-31", "--out", folder.resolve(name));
        return said.replaceAll("(?s).*request (\\S+) to.*", "$1");
    }

    private String back(String sent, String name, Consumer<Filling> work) {
        return back(folder.resolve(sent), name, work);
    }

    private String back(Path sent, String name, Consumer<Filling> work) {
        try {
            Path back = Files.write(folder.resolve(name), Supplier.edit(Files.readAllBytes(sent), each -> work.accept(new Filling(each))));
            story.run("import", back);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows("questionnaire", "review", "--json").getFirst().text("evidence");
    }

    /** Something else that is held; its number. */
    private String held() {
        return done("import", story.file("closed.txt", "It is closed.")).replaceAll("(?s).*?(E-[0-9]+).*", "$1");
    }

    private JsonObject one(String sheet, String question) {
        return rows("questionnaire", "review", sheet, question, "--json").getFirst();
    }

    private List<JsonObject> rows(Object... args) {
        return story.run(args).rows();
    }

    private static List<String> texts(Path workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString()))));
        }
        return texts;
    }

    private String done(Object... args) {
        var said = story.run(args);
        assertThat(said.code()).as(said.err() + said.out()).isLessThan(2);
        return said.out();
    }
}
