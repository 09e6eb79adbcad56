package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.chain.AskedQuestion;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.domain.incident.chain.Link;
import org.vouchsafe.questionnaire.Supplier;

/** The seven kinds of evidence, the seven things to retain, the five questions and the four conditions: each has its place, and what is missing shows. */
class IncidentChainTest {
    @TempDir
    Path folder;

    private IncidentStory story;
    private String workbook = "";

    @BeforeEach
    void begin() {
        story = new IncidentStory(folder);
        story.inventory("Halden/Gauge@4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        story.take("notes.txt", "what was found\n");
        // Known before the clock of the story begins: how often it is looked at says nothing of what came first.
        story.begin("--aware", "2026-03-02T06:00:00Z");
    }

    private void done(Object... words) {
        story.done(words);
    }

    private EvidenceChain chain() {
        try (var workspace = story.use()) {
            return workspace.incidents().chain().of(story.id(), Viewpoint.LATEST);
        }
    }

    private void record(String kind) {
        done("incident", "record", story.id(), kind, "--as", "done", "--words", "see the notes", "--owner", "Mara", "--evidence", "E-002");
    }

    private static Holding holding(List<Holding> all, String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void eachOfTheSevenKindsHasItsPlaceAndItsGap() {
        List<Holding> kinds = chain().rows().getFirst().kinds();
        assertThat(kinds).extracting(Holding::id).containsExactly("inventories", "consistency", "provenance", "install-time", "analysis",
                "rotation", "retained");
        assertThat(kinds.stream().filter(each -> !each.isComplete())).extracting(Holding::id).containsExactly("consistency", "provenance",
                "install-time", "analysis", "rotation", "retained");
        assertThat(holding(kinds, "consistency").missing())
                .containsExactly("what was built was not compared with its source, or differs from it.");
        assertThat(holding(kinds, "provenance").missing()).hasSize(2);
        record("install-time-execution");
        record("affected-version-analysis");
        record("secret-rotation");
        assertThat(holding(chain().rows().getFirst().kinds(), "rotation").missing())
                .containsExactly("there is no record of host remediation.");
        record("host-remediation");
        assertThat(chain().rows().getFirst().kinds().stream().filter(each -> !each.isComplete())).extracting(Holding::id)
                .containsExactly("consistency", "provenance", "retained");
        done("incident", "hold", story.id(), "--reason", "the incident");
        assertThat(holding(chain().rows().getFirst().kinds(), "retained").isComplete()).isTrue();
        done("evidence", "withdraw", "E-001", "--reason", "of another build");
        assertThat(holding(chain().rows().getFirst().kinds(), "inventories").missing())
                .containsExactly("no inventory and no lockfile is held.");
    }

    @Test
    void eachOfTheSevenThingsToRetainHasItsPlaceAndItsGap() {
        assertThat(chain().retained()).extracting(Holding::id).containsExactly("scope", "remediation", "payloads", "credentials",
                "approvals",
                "notifications", "gaps");
        assertThat(chain().retained()).allSatisfy(each -> assertThat(each.isComplete()).as(each.title()).isFalse());
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1", "--environment", "plant-3",
                "--owner", "Plant IT", "--criticality", "critical");
        List.of("affected-version-analysis", "install-time-execution", "secret-rotation", "host-remediation", "release-approval",
                "notification").forEach(this::record);
        assertThat(chain().retained().stream().filter(each -> !each.isComplete())).as("no record is kept until a day").hasSize(6);
        done("incident", "hold", story.id(), "--reason", "the incident");
        assertThat(chain().retained().stream().filter(each -> !each.isComplete())).extracting(Holding::id).containsExactly("remediation");
        assertThat(holding(chain().retained(), "remediation").missing()).containsExactly(
                "how Gauge 4.1 was put right, and with which versions, is not shown.");
        done("incident", "exception", story.id(), "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline", "--control",
                "no egress",
                "--until", "2099-01-01");
        assertThat(chain().retained()).allSatisfy(each -> assertThat(each.missing()).as(each.title()).isEmpty());
    }

    @Test
    void aRecordIsKeptUntilItsDayAndNoLonger() {
        record("affected-version-analysis");
        done("incident", "keep", story.id(), "2", "--class", "incident", "--until", "2026-06-01");
        assertThat(holding(chain().retained(), "scope").missing()).noneMatch(each -> each.contains("entry 2"));
        story.at("2026-06-02T08:00:00Z");
        assertThat(holding(chain().retained(), "scope").missing()).anyMatch(each -> each.contains("entry 2 has no day"));
    }

    @Test
    void theFiveQuestionsWaitForAnswersThatCameSince() {
        assertThat(chain().questions()).extracting(AskedQuestion::id).containsExactly("used", "removed", "secrets", "records", "updates");
        assertThat(chain().questions()).extracting(AskedQuestion::standing).containsOnly(AskedQuestion.Standing.NOT_ANSWERED);
        assertThat(chain().gaps()).anyMatch(each -> each.startsWith("Halden, Which products, services"));
    }

    @Test
    void theFourConditionsOfClosingAreItsGates() {
        assertThat(chain().closure()).extracting(each -> each.id()).containsExactly("rebuilt", "indicators", "controls", "actions");
        assertThat(chain().closure()).allSatisfy(each -> assertThat(each.isMet()).isFalse());
    }

    @Test
    void everyLinkHasItsHole() {
        var row = chain().rows().getFirst();
        assertThat(row.cells()).extracting(each -> each.link()).containsExactly(Link.values());
        assertThat(row.at(Link.THREAT).isHole()).isFalse();
        assertThat(row.at(Link.THREAT).words()).contains("MAL-2026-1: pkg:npm/left-frob@1.3.0");
        for (Link each : List.of(Link.DECISION, Link.CONTROL, Link.EVIDENCE, Link.VERIFICATION, Link.GAPS, Link.RETENTION)) {
            assertThat(row.at(each).isHole()).as(each.name()).isTrue();
        }
        done("incident", "exception", story.id(), "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline", "--control",
                "no egress",
                "--until", "2099-01-01");
        row = chain().rows().getFirst();
        assertThat(row.at(Link.DECISION).words()).contains("accepted by Plant IT until 2099-01-01");
        for (Link each : List.of(Link.DECISION, Link.CONTROL, Link.VERIFICATION, Link.GAPS)) {
            assertThat(row.at(each).missing()).as(each.name()).isEmpty();
        }
        var shown = story.run("incident", "chain", story.id());
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.out()).contains("HOLE", "gaps:", "Gauge 4.1: there is no record of release approval.");
        assertThat(story.run("incident", "chain", story.id(), "--json").tree().asObject().texts("gaps")).hasSameSizeAs(chain().gaps());
    }

    @Test
    void withoutAnAdvisoryNobodyKnowsWhatToLookFor() {
        story.open("something odd");
        assertThat(chain().rows().getFirst().at(Link.THREAT).missing()).containsExactly("no advisory says what to look for.");
    }

    /** All seven kinds, all seven things and all four conditions are there; the records are entries 3 to 8, the action 9, the hold 10. */
    private void complete() {
        story.register("Halden", "Gauge", "4.1", "--environment", "plant-3", "--criticality", "critical");
        story.register("Halden", "Gauge", "4.2", "--environment", "plant-4", "--criticality", "critical");
        Object[] gauge = {"--supplier", "Halden", "--product", "Gauge", "--release", "4.1"};
        String file = "100644 blob " + "0".repeat(40) + "\tindex.js\n";
        story.take("source.txt", file, gauge);
        story.take("shipped.txt", file + file.replace("index", "main").replace("0000", "1111"), gauge);
        done("evidence", "compare", "E-005", "E-004");
        story.take("built.json", IncidentStory.provenance("2026-02-10T07:59:00Z"), gauge);
        story.inventory("Halden/Gauge@4.2", "2026-03-02T08:30:00Z", "left-frob@1.2.0");
        story.take("built-anew.json", IncidentStory.provenance("2026-03-02T08:29:00Z"), "--supplier", "Halden", "--product", "Gauge",
                "--release", "4.2");
        List.of("affected-version-analysis", "install-time-execution", "secret-rotation", "host-remediation", "release-approval",
                "notification").forEach(this::record);
        story.say("action", "Pin left-frob", "--owner", "Plant IT", "--due", "2099-01-01");
        story.say("hold", "--reason", "the incident");
    }

    private List<String> missingKinds() {
        return chain().rows().stream().filter(each -> each.name().equals("Gauge 4.1")).flatMap(each -> each.kinds().stream())
                .filter(each -> !each.isComplete()).map(Holding::id).toList();
    }

    private List<String> missingThings() {
        return chain().retained().stream().filter(each -> !each.isComplete()).map(Holding::id).toList();
    }

    private List<String> open() {
        return chain().closure().stream().filter(each -> !each.isMet()).map(each -> each.id()).toList();
    }

    /** Takes an entry away, looks, and brings it back. */
    private List<String> without(int entry, java.util.function.Supplier<List<String>> look) {
        String said = story.say("retract", Integer.toString(entry), "--reason", "what if it were not there");
        List<String> seen = look.get();
        story.say("retract", said.replaceAll("(?s)Entry (\\d+).*", "$1"), "--reason", "it is there");
        assertThat(look.get()).as("there again").isEmpty();
        return seen;
    }

    private List<String> withdrawn(String evidence, java.util.function.Supplier<List<String>> look) {
        done("evidence", "withdraw", evidence, "--reason", "what if it were not there");
        List<String> seen = look.get();
        done("evidence", "restore", evidence, "--reason", "it is there");
        return seen;
    }

    @Test
    void eachOfTheSevenKindsIsMissedWhenItAloneIsMissing() {
        complete();
        assertThat(missingKinds()).isEmpty();
        assertThat(withdrawn("E-005", this::missingKinds)).containsExactly("consistency");
        assertThat(withdrawn("E-006", this::missingKinds)).containsExactly("provenance");
        assertThat(without(7, this::missingKinds)).as("the approval").containsExactly("provenance");
        assertThat(without(4, this::missingKinds)).containsExactly("install-time");
        assertThat(without(3, this::missingKinds)).containsExactly("analysis");
        assertThat(without(5, this::missingKinds)).as("the secrets").containsExactly("rotation");
        assertThat(without(6, this::missingKinds)).as("the hosts").containsExactly("rotation");
        story.say("hold", "--end", "10", "--reason", "what if there were none");
        assertThat(missingKinds()).containsExactly("retained");
        story.say("hold", "--reason", "there is");
        assertThat(withdrawn("E-001", this::missingKinds)).containsExactly("inventories");
        assertThat(chain().gaps()).as("what is missing is told as a gap").anyMatch(each -> each.startsWith("Gauge 4.1: "));
    }

    @Test
    void eachOfTheSevenThingsToRetainIsMissedWhenItAloneIsMissing() {
        complete();
        assertThat(missingThings()).isEmpty();
        assertThat(without(3, this::missingThings)).containsExactly("scope");
        assertThat(withdrawn("E-007", this::missingThings)).containsExactly("remediation");
        assertThat(without(4, this::missingThings)).containsExactly("payloads");
        assertThat(without(5, this::missingThings)).containsExactly("credentials");
        assertThat(without(7, this::missingThings)).containsExactly("approvals");
        assertThat(without(8, this::missingThings)).containsExactly("notifications");
        assertThat(without(9, this::missingThings)).containsExactly("gaps");
        story.say("hold", "--end", "10", "--reason", "what if there were none");
        assertThat(missingThings()).as("nothing says how long any of them is kept").containsExactly("scope", "payloads", "credentials",
                "approvals", "notifications");
    }

    @Test
    void eachOfTheFourConditionsOfClosingIsMissedWhenItAloneIsMissing() {
        complete();
        assertThat(open()).isEmpty();
        assertThat(withdrawn("E-007", this::open)).as("no newer inventory").containsExactly("rebuilt");
        assertThat(withdrawn("E-008", this::open)).as("no provenance").containsExactly("rebuilt");
        assertThat(without(6, this::open)).as("nobody looked at the hosts").containsExactly("indicators");
        assertThat(without(5, this::open)).as("secrets that were not replaced").containsExactly("controls");
        assertThat(without(9, this::open)).containsExactly("actions");
        story.take("egress.txt", "08:00 connect evil.example.org:8000\n");
        story.say("indicator", "evil[.]example[.]org", "--source", "a report");
        assertThat(open()).as("an indicator persists").containsExactly("indicators");
        assertThat(story.refused("incident", "close", story.id(), "--words", "over")).contains("No indicator persists",
                "E-009 still names evil[.]example[.]org.");
    }

    @Test
    void eachOfTheFiveQuestionsIsMissedWhenItAloneIsMissing() throws IOException {
        Path sent = folder.resolve("request.xlsx");
        done("questionnaire", "send", "--template", "package-compromise", "--supplier", "Halden", "--due", "2026-12-31", "--out", sent);
        byte[] blank = Files.readAllBytes(sent);
        List<String> ids = chain().questions().stream().map(AskedQuestion::id).toList();
        answer(blank, 0, "proof.txt");
        assertThat(chain().questions()).extracting(AskedQuestion::standing).containsOnly(AskedQuestion.Standing.ANSWERED);
        for (int left = 1; left <= ids.size(); left++) {
            answer(blank, left, "proof.txt");
            assertThat(chain().questions().stream().filter(each -> each.standing() == AskedQuestion.Standing.NOT_ANSWERED))
                    .extracting(AskedQuestion::id).containsExactly(ids.get(left - 1));
            String text = chain().questions().get(left - 1).text();
            assertThat(chain().gaps()).contains("Halden, " + text + ": nothing that came since the incident answers it.");
        }
        answer(blank, 0, "elsewhere.txt");
        assertThat(chain().questions()).as("no file stands behind them").extracting(AskedQuestion::standing)
                .containsOnly(AskedQuestion.Standing.WEAK);
        answer(blank, 0, "promise.json");
        assertThat(chain().questions()).as("a claim is no more than the supplier's word").extracting(AskedQuestion::words)
                .containsOnly("nothing but the supplier's own word stands behind the answer.");
    }

    /** A workbook that comes back with every question answered but those of one section. */
    private void answer(byte[] blank, int left, String file) throws IOException {
        Path filled = Files.write(folder.resolve("answer.xlsx"), Supplier.edit(blank, workbook -> {
            var filling = new Filling(workbook);
            for (String each : List.of("AX-Q1.1", "AX-Q1.3", "AX-Q2.1", "AX-Q3.1", "AX-Q3.2", "AX-Q4.1", "AX-Q4.2", "AX-Q5.1", "AX-Q5.2")) {
                if (each.charAt(4) != (char) ('0' + left)) {
                    filling.answer(each, each.equals("AX-Q1.1") || each.equals("AX-Q2.1") ? "Gauge" : null,
                            each.equals("AX-Q2.1") ? "No" : "Yes", "see the file of " + file + " " + left, file);
                }
            }
            filling.declare("Kim Berg", "2026-03-02");
        }));
        if (!workbook.isEmpty()) {
            done("evidence", "withdraw", workbook, "--reason", "another one came");
        }
        String said = story.run("import", filled, story.file("proof.txt", "the protocol\n"), story.file("promise.json",
                Documents.openVex("Halden", "MAL-2026-1", "pkg:generic/halden/gauge@4.0", "fixed", ""))).out();
        workbook = said.replaceAll("(?s).*(E-\\d+)  \\S*answer.xlsx.*", "$1");
    }
}
