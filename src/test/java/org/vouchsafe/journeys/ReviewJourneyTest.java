package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.questionnaire.Supplier;

/** Answers are held against what is known, and what a reviewer says of them stays; states move by none of it. */
class ReviewJourneyTest {
    private static final String SBOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 1,
             "metadata": {"timestamp": "2026-02-02T08:00:00Z", "component": {"type": "application", "name": "Portal", "version": "2.0",
               "bom-ref": "root", "supplier": {"name": "Northwind"}}},
             "components": [{"type": "library", "bom-ref": "a", "name": "axios", "version": "1.14.1", "purl": "pkg:npm/axios@1.14.1"}],
             "dependencies": [{"ref": "root", "dependsOn": ["a"]}, {"ref": "a", "dependsOn": []}],
             "compositions": [{"aggregate": "complete", "assemblies": ["root"], "dependencies": ["root", "a"]}]}""";
    private static final String LOCKFILE = """
            {"name": "portal", "version": "2.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "portal", "version": "2.0.0", "dependencies": {"axios": "^1.14.0", "esbuild": "0.25.0"}},
              "node_modules/axios": {"version": "1.14.1", "resolved": "https://packages.example/axios/-/axios-1.14.1.tgz",
                "dependencies": {"form-data": "^4.0.0"}},
              "node_modules/form-data": {"version": "4.0.4", "resolved": "https://packages.example/form-data/-/form-data-4.0.4.tgz"},
              "node_modules/esbuild": {"version": "0.25.0", "hasInstallScript": true,
                "resolved": "https://packages.example/esbuild/-/esbuild-0.25.0.tgz"}}}""";
    private static final String ADVISORY = """
            {"id": "GHSA-fw8c-xr5c-95f9", "aliases": ["MAL-2026-2307"], "modified": "2026-02-01T00:00:00Z", "summary": "Malware in axios",
             "affected": [{"package": {"ecosystem": "npm", "name": "axios"}, "versions": ["1.14.1", "0.30.4"]}]}""";
    private static final String ID = "GHSA-fw8c-xr5c-95f9";
    private static final String COPIED = "All our engineering practices follow the highest standards and were audited by an external party.";

    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() throws IOException {
        story = new CommandLineStory(folder);
        done("new");
        for (String supplier : List.of("Northwind/Portal/2.0", "Halden/Gauge/4.4")) {
            String[] parts = supplier.split("/");
            done("register", "set", "--create", "--supplier", parts[0], "--product", parts[1], "--release", parts[2]);
        }
        done("import", write("portal.cdx.json", SBOM), "--supplier", "Northwind", "--product", "Portal", "--release", "2.0");
        done("import", write("package-lock.json", LOCKFILE), "--supplier", "Northwind", "--product", "Portal", "--release", "2.0");
        done("import", write("axios.osv.json", ADVISORY));
    }

    @Test
    void anAnswerAgainstTheInventoryShowsBothSidesAndMovesNoState() {
        String before = done("states", "--json");
        String sheet = back("Northwind", "package-compromise", "a.xlsx", each -> each
                .answer("AX-Q1.1", "Portal", "Nein", "No product used axios 1.14.1.", null).declare("Signe Aas", "2026-03-01"));

        JsonObject answer = one(sheet, "AX-Q1.1");

        assertThat(done("states", "--json")).as("an answer is no claim").isEqualTo(before);
        assertThat(codes(answer)).contains("AFFECTED_VERSION_LISTED", "NAMED_VERSION_LISTED");
        JsonObject found = answer.objects("findings").getFirst();
        assertThat(found.text("said")).contains("Nein").contains("Has any release");
        assertThat(Objects.requireNonNull(found.object("saidAt")).text("place")).matches("Products!F\\d+");
        assertThat(found.text("shown")).contains("Northwind / Portal 2.0").contains("axios 1.14.1").contains(ID);
        assertThat(found.objects("shownAt")).extracting(each -> each.text("evidence")).contains("E-001", "E-002");
        assertThat(answer.get("conformance").kind()).as("a question of fact").isEqualTo("null");
        assertThat(answer.integer("confidence")).hasValue(0);
    }

    @Test
    void whatStandsBesideAQuestionNobodyAnsweredIsNotShownAsItsAnswer() {
        String sheet = back("Northwind", "package-compromise", "a.xlsx",
                each -> each.answer("AX-Q5.1", null, "Yes.", null).answer("AX-Q5.2", "No", null, null));

        assertThat(one(sheet, "AX-Q5.1").text("value")).isEqualTo("UNANSWERED");
        assertThat(done("questionnaire", "review", sheet)).containsPattern("AX-Q5.1 +Northwind +not answered ").doesNotContain("Yes.");
        assertThat(done("questionnaire", "review", sheet, "AX-Q5.1")).contains(": not answered - Yes.");
        assertThat(done("questionnaire", "compare")).containsPattern("AX-Q5.1 .*not answered \\(").doesNotContain("Yes.");
    }

    @Test
    void theReleaseNamedInADenialIsNotWhatIsDenied() {
        String sheet = back("Northwind", "package-compromise", "a.xlsx",
                each -> each.answer("AX-Q3.3", null, "Portal 2.0 does not contain left-frob 9.9.9.", null));

        assertThat(codes(one(sheet, "AX-Q3.3"))).doesNotContain("NAMED_VERSION_LISTED");
    }

    @Test
    void theWeakAnswerSaysWhyItIsWeak() {
        String sheet = back("Northwind", "package-compromise", "a.xlsx",
                each -> each.answer("AX-Q4.1", "Yes", "We updated the package.", null)
                        .answer("AX-Q3.3", null,
                                "On 2026-02-03 the security team replaced all npm tokens of the build pipeline and rebuilt runner-7; "
                                        + "all products, ticket SEC-481.",
                                null));

        JsonObject weak = one(sheet, "AX-Q4.1");
        JsonObject strong = one(sheet, "AX-Q3.3");

        assertThat(weak.bool("weak")).isTrue();
        assertThat(weak.objects("deductions")).extracting(each -> each.text("code")).contains("VAGUE", "QUALITY", "SELF_ASSERTED",
                "UNSIGNED", "NO_WHO", "NO_WHAT", "NO_WHERE", "NO_WHEN", "NO_ARTEFACT");
        assertThat(weak.objects("deductions")).allMatch(each -> !Objects.requireNonNull(each.text("reason")).isBlank()
                && !Objects.requireNonNull(each.text("source")).isBlank() && each.integer("points").orElse(0) > 0);
        assertThat(strong.objects("deductions")).extracting(each -> each.text("code")).doesNotContain("NO_WHO", "NO_WHAT", "NO_WHERE",
                "NO_WHEN", "NO_SCOPE", "NO_ARTEFACT", "VAGUE");
        assertThat(strong.integer("confidence").orElse(0)).isGreaterThan(weak.integer("confidence").orElse(99));
        assertThat(strong.get("conformance").kind()).as("words are judged by people").isEqualTo("null");
    }

    @Test
    void pinsScriptsRegistriesAndInventoriesAreHeldAgainstFiles() {
        String sheet = back("Northwind", "dependency-governance", "g.xlsx", each -> each.answer("DG-Q1.1", "Portal", "Oui", null, null)
                .answer("DG-Q1.2", "Portal", "Yes", null, null).answer("DG-Q2.1", "ja", null, null)
                .answer("DG-Q3.2", "Yes", null, null));

        assertThat(codes(one(sheet, "DG-Q1.1"))).contains("RANGES_DRIFT", "ANSWERS_EXCLUDE");
        assertThat(one(sheet, "DG-Q1.1").objects("findings")).anyMatch(each -> Objects.requireNonNull(each.text("shown"))
                .contains("asks for 1 direct dependency in a range: axios 1.14.1 asked for as ^1.14.0"));
        assertThat(codes(one(sheet, "DG-Q2.1"))).containsExactly("INSTALL_SCRIPTS_RUN");
        assertThat(codes(one(sheet, "DG-Q3.2"))).as("no registry is approved yet").isEmpty();
        done("policy", "set", "--registry", "mirror.example", "--reason", "our mirror");
        assertThat(codes(one(sheet, "DG-Q3.2"))).containsExactly("OTHER_REGISTRIES");
        assertThat(one(sheet, "DG-Q1.1").integer("conformance")).hasValue(0);
        assertThat(codes(one(back("Halden", "sbom-and-vex", "s.xlsx", each -> each.answer("SV-Q1.1", "Gauge", "Yes", null, null)),
                "SV-Q1.1"))).containsExactly("RELEASES_WITHOUT_INVENTORY");
    }

    @Test
    void aSettingThatSwitchesScriptsOffBearsTheAnswerOut() throws IOException {
        done("import", write(".npmrc", "ignore-scripts=true\n"), "--supplier", "Northwind", "--product", "Portal", "--release", "2.0");
        String sheet = back("Northwind", "dependency-governance", "g.xlsx", each -> each.answer("DG-Q2.1", "Yes", null, null));

        JsonObject answer = one(sheet, "DG-Q2.1");

        assertThat(codes(answer)).isEmpty();
        assertThat(answer.objects("findings")).extracting(each -> each.text("outcome")).containsExactly("SHOWN");
        assertThat(answer.text("quality")).isEqualTo("GOOD");
        assertThat(answer.integer("conformance")).hasValue(100);
    }

    @Test
    void whatIsNoPlainAnswerNeverCountsAsYes() {
        String sheet = back("Northwind", "dependency-governance", "g.xlsx",
                each -> each.answer("DG-Q1.1", "Portal", "Yes, mostly", null, null));

        JsonObject answer = one(sheet, "DG-Q1.1");

        assertThat(answer.text("value")).isEqualTo("OTHER");
        assertThat(answer.get("conformance").kind()).isEqualTo("null");
        assertThat(codes(answer)).doesNotContain("RANGES_DRIFT");
    }

    @Test
    void theSameTextOfTwoSuppliersAndAnotherAnswerThanBeforeAreFlagged() {
        String first = back("Northwind", "secure-development", "n.xlsx",
                each -> each.answer("SD-Q1.1", "Yes", "Northwind: " + COPIED, null));
        String other = back("Halden", "secure-development", "h.xlsx", each -> each.answer("SD-Q1.2", "Yes", COPIED, null));
        String later = back("Northwind", "secure-development", "n2.xlsx", each -> each.answer("SD-Q1.1", "No", "We stopped.", null));

        assertThat(codes(one(other, "SD-Q1.2"))).as("what was answered again since counts no longer").isEmpty();
        JsonObject again = one(later, "SD-Q1.1");
        assertThat(codes(again)).containsExactly("EARLIER_ANSWER_DIFFERS");
        assertThat(Objects.requireNonNull(again.object("earlier")).text("evidence")).isEqualTo(first);
        String third = back("Northwind", "secure-development", "n3.xlsx", each -> each.answer("SD-Q3.4", "Yes", COPIED, null));
        assertThat(codes(one(third, "SD-Q3.4"))).containsExactly("TEXT_OF_ANOTHER_SUPPLIER");
        assertThat(codes(one(other, "SD-Q1.2"))).containsExactly("TEXT_OF_ANOTHER_SUPPLIER");
    }

    @Test
    void whatAReviewerSaysIsKeptCheckedAndUndone() throws IOException {
        String sheet = back("Northwind", "sbom-and-vex", "s.xlsx",
                each -> each.answer("SV-Q1.1", "Portal", "Yes", null, null).answer("SV-Q1.2", "Yes", null, null));

        assertThat(codes(one(sheet, "SV-Q1.1"))).isEmpty();
        done("questionnaire", "judge", sheet, "SV-Q1.1", "SV-Q1.2", "--as", "accept");
        assertThat(one(sheet, "SV-Q1.1").text("standing")).isEqualTo("ACCEPTED");
        done("register", "set", "--create", "--supplier", "Northwind", "--product", "Portal", "--release", "2.1");
        assertThat(one(sheet, "SV-Q1.1").text("standing")).as("a release without an SBOM came since").isEqualTo("OVERTAKEN");
        assertThat(one(sheet, "SV-Q1.2").text("standing")).isEqualTo("ACCEPTED");

        String states = done("states", "--json");
        var refused = story.run("questionnaire", "judge", sheet, "SV-Q1.1", "--as", "accept");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("No SBOM is held of Northwind / Portal 2.1");
        assertThat(done("questionnaire", "judge", sheet, "SV-Q1.1", "--as", "gap", "--reason", "2.1 has none", "--owner", "Mara",
                "--due", "2026-04-01")).contains("G-001");
        assertThat(one(sheet, "SV-Q1.1").text("standing")).isEqualTo("GAP");
        assertThat(done("states", "--json")).as("no verdict moves a state").isEqualTo(states);
        assertThat(codes(one(sheet, "SV-Q1.1"))).as("what a person says makes no contradiction go away")
                .containsExactly("RELEASES_WITHOUT_INVENTORY");
        assertThat(done("check")).contains("All is well");
        assertThat(done("undo")).contains("review of");
        assertThat(one(sheet, "SV-Q1.1").text("standing")).isEqualTo("OVERTAKEN");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void onlyAFileThatCameAndStandsBehindTheAnswerBearsItOut() throws IOException {
        send("Northwind", "secure-development", "n.xlsx");
        Path delivery = Files.createDirectory(folder.resolve("delivery"));
        Files.writeString(delivery.resolve("review-log.txt"), "reviewed by two");
        Files.write(delivery.resolve("n.xlsx"), Supplier.edit(Files.readAllBytes(folder.resolve("out-n.xlsx")),
                each -> new Filling(each).answer("SD-Q3.6", "Yes", null, "review-log.txt").answer("SD-Q3.7", "Yes", null,
                        "never-sent.pdf")));
        story.run("import", delivery);
        String sheet = story.run("questionnaire", "review", "--json").rows().getFirst().text("evidence");

        assertThat(one(sheet, "SD-Q3.6").text("quality")).isEqualTo("FAIR");
        assertThat(one(sheet, "SD-Q3.6").objects("files").getFirst().text("evidence")).startsWith("E-");
        assertThat(story.run("questionnaire", "review", sheet, "SD-Q3.7", "--json").rows()).isNotEmpty()
                .allMatch(each -> "POOR".equals(each.text("quality")) || "NONE".equals(each.text("quality")));
        String file = one(sheet, "SD-Q3.6").objects("files").getFirst().text("evidence");
        done("questionnaire", "unlink", sheet, "--question", "SD-Q3.6", "--file", file, "--reason", "another product");
        assertThat(one(sheet, "SD-Q3.6").text("quality")).as("taken off by the analyst").isEqualTo("POOR");
    }

    @Test
    void whatWasAskedOtherwiseOrComesFromAStrangerSaysNothingOfWhatIsMet() throws IOException {
        send("Northwind", "secure-development", "n.xlsx");
        Path altered = Files.write(folder.resolve("n.xlsx"), Supplier.edit(Files.readAllBytes(folder.resolve("out-n.xlsx")), each -> {
            new Filling(each).answer("SD-Q1.1", "Yes", null, null).answer("SD-Q1.2", "Yes", null, null);
            each.row("SD-Q1.1", null).getCell(1).setCellValue("Do you like software?");
        }));
        story.run("import", altered);
        String sheet = story.run("questionnaire", "review", "--json").rows().getFirst().text("evidence");
        assertThat(one(sheet, "SD-Q1.1").get("conformance").kind()).isEqualTo("null");
        assertThat(one(sheet, "SD-Q1.1").objects("deductions")).extracting(each -> each.text("code")).contains("ALTERED_QUESTION");
        assertThat(one(sheet, "SD-Q1.2").integer("conformance")).hasValue(100);

        send("Northwind", "attestation-form", "a.xlsx");
        Path strange = Files.write(folder.resolve("a.xlsx"), Supplier.edit(Files.readAllBytes(folder.resolve("out-a.xlsx")),
                each -> new Filling(each).answer("AT-Q1.1", "Yes", null, null)));
        story.run("import", strange, "--supplier", "Halden");
        String other = story.run("questionnaire", "review", "--json").rows().getFirst().text("evidence");
        assertThat(one(other, "AT-Q1.1").get("conformance").kind()).isEqualTo("null");
        assertThat(one(other, "AT-Q1.1").integer("confidence")).hasValue(0);
    }

    @Test
    void aRowThatWasTakenOutIsNotAnswered() throws IOException {
        send("Northwind", "secure-development", "n.xlsx");
        Path shortened = Files.write(folder.resolve("n.xlsx"), Supplier.edit(Files.readAllBytes(folder.resolve("out-n.xlsx")), each -> {
            new Filling(each).answer("SD-Q1.2", "Yes", null, null);
            Row gone = each.row("SD-Q1.1", null);
            gone.getSheet().removeRow(gone);
        }));
        story.run("import", shortened);
        String sheet = story.run("questionnaire", "review", "--json").rows().getFirst().text("evidence");

        assertThat(one(sheet, "SD-Q1.1").text("value")).isEqualTo("UNANSWERED");
        assertThat(one(sheet, "SD-Q1.1").text("standing")).isEqualTo("TO_REVIEW");
        done("questionnaire", "judge", sheet, "SD-Q1.1", "--as", "follow-up", "--reason", "taken out");
        Path out = folder.resolve("again.xlsx");
        done("questionnaire", "follow-up", "--due", "2099-12-31", "--out", out);
        assertThat(out).exists();
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void theOwnStatementOfTheSupplierContradictsItsAnswer() throws IOException {
        done("import", write("vex.openvex.json", """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://northwind.example/vex/1", "author": "Northwind",
                 "timestamp": "2026-02-20T08:00:00Z", "version": 1, "statements": [{"vulnerability": {"name": "GHSA-fw8c-xr5c-95f9"},
                 "products": [{"@id": "Portal"}], "status": "affected", "action_statement": "Update."},
                 {"vulnerability": {"name": "CVE-2020-0001"}, "products": [{"@id": "Portal"}], "status": "not_affected"}]}"""),
                "--supplier",
                "Northwind", "--product", "Portal", "--release", "2.0");

        String sheet = back("Northwind", "package-compromise", "a.xlsx", each -> each.answer("AX-Q2.1", "Portal", "Oui", null, null));
        assertThat(codes(one(sheet, "AX-Q2.1"))).contains("AFFECTED_VERSION_LISTED", "STATEMENT_SAYS_OTHERWISE");
        done("register", "set", "--create", "--supplier", "Northwind", "--product", "Portal", "--release", "2.1", "--released",
                "2026-03-01");
        assertThat(codes(one(sheet, "AX-Q2.1"))).as("a later release of which nothing is held replaces nothing")
                .contains("AFFECTED_VERSION_LISTED");
        done("import", write("later.cdx.json", SBOM.replace("1.14.1", "1.15.0").replace("2.0", "2.1").replace("3e671687", "4e671687")),
                "--supplier", "Northwind", "--product", "Portal", "--release", "2.1");
        assertThat(codes(one(sheet, "AX-Q2.1"))).as("their statement names the product, and so the later release too")
                .containsExactly("STATEMENT_SAYS_OTHERWISE");
        assertThat(one(sheet, "AX-Q2.1").objects("findings")).extracting(each -> each.text("outcome")).contains("NOT_SHOWN");
        String vex = back("Northwind", "sbom-and-vex", "v.xlsx",
                each -> each.answer("SV-Q3.1", "Portal", "Yes", null, null).answer("SV-Q3.2", "Yes", null, null)
                        .answer("SV-Q2.3", "Yes", null, null));
        assertThat(one(vex, "SV-Q3.1").objects("findings")).extracting(each -> each.text("outcome")).containsExactly("SHOWN");
        assertThat(codes(one(vex, "SV-Q3.2"))).containsExactly("STATEMENTS_UNJUSTIFIED");
        assertThat(codes(one(vex, "SV-Q2.3"))).containsExactly("RELEASES_UNSIGNED");
        String admitted = back("Northwind", "package-compromise", "b.xlsx", each -> each.answer("AX-Q1.1", "Portal", "Yes", null, null));
        assertThat(one(admitted, "AX-Q1.1").objects("findings")).as("who admits it is borne out").extracting(each -> each.text("outcome"))
                .containsExactly("SHOWN");
    }

    private void send(String supplier, String template, String name) {
        done("questionnaire", "send", "--template", template, "--supplier", supplier, "--due", "2099-12-31", "--out",
                folder.resolve("out-" + name));
    }

    private String back(String supplier, String template, String name, Consumer<Filling> work) {
        Path file = folder.resolve("out-" + name);
        String[] about = template.equals("package-compromise") ? new String[] {"--advisory", ID} : new String[0];
        var args = new java.util.ArrayList<Object>(List.of("questionnaire", "send", "--template", template, "--supplier", supplier));
        args.addAll(List.of(about));
        args.addAll(List.of("--due", "2099-12-31", "--out", file));
        done(args.toArray());
        try {
            Path back = Files.write(folder.resolve(name), Supplier.edit(Files.readAllBytes(file), each -> work.accept(new Filling(each))));
            story.run("import", back);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return story.run("questionnaire", "review", "--json", "--supplier", supplier).rows().getFirst().text("evidence");
    }

    private JsonObject one(String sheet, String question) {
        return story.run("questionnaire", "review", sheet, question, "--json").rows().getFirst();
    }

    private static List<String> codes(JsonObject answer) {
        return answer.objects("findings").stream().filter(each -> "CONTRADICTED".equals(each.text("outcome")))
                .map(each -> String.valueOf(each.text("check"))).distinct().toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String done(Object... args) {
        var said = story.run(args);
        assertThat(said.code()).as(said.err() + said.out()).isLessThan(2);
        return said.out();
    }
}
