package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The seven kinds of evidence, the seven things to retain, the five questions and the four conditions: each has its place, and what is missing shows. */
class IncidentChainTest {
    private static final String ADVISORY = """
            {"id": "MAL-2026-1", "modified": "2026-02-10T00:00:00Z", "summary": "Malware in left-frob",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-frob"}, "versions": ["1.3.0"]}]}""";
    @TempDir
    Path folder;
    private CommandLineStory story;
    private String id = "";

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        done("import", story.file("gauge.cdx.json",
                Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0")), "--supplier", "Halden", "--product",
                "Gauge", "--release", "4.1");
        done("import", story.file("notes.txt", "what was found\n"));
        done("import", story.file("mal.json", ADVISORY));
        String opened = done("incident", "open", "left-frob compromise", "--advisory", "MAL-2026-1", "--lead", "Mara");
        id = opened.substring("Opened ".length(), opened.indexOf('.'));
    }

    private String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    private EvidenceChain chain() {
        try (var workspace = story.open()) {
            return workspace.incidents().chain().of(id, Viewpoint.LATEST);
        }
    }

    private void record(String kind) {
        done("incident", "record", id, kind, "--as", "done", "--words", "see the notes", "--owner", "Mara", "--evidence", "E-002");
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
        assertThat(holding(kinds, "consistency").missing()).containsExactly("what was built was not compared with its source.");
        assertThat(holding(kinds, "provenance").missing()).hasSize(2);
        record("install-time-execution");
        record("affected-version-analysis");
        record("secret-rotation");
        assertThat(holding(chain().rows().getFirst().kinds(), "rotation").missing())
                .containsExactly("there is no record of host remediation.");
        record("host-remediation");
        assertThat(chain().rows().getFirst().kinds().stream().filter(each -> !each.isComplete())).extracting(Holding::id)
                .containsExactly("consistency", "provenance", "retained");
        done("incident", "hold", id, "--reason", "the incident");
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
        done("incident", "hold", id, "--reason", "the incident");
        assertThat(chain().retained().stream().filter(each -> !each.isComplete())).extracting(Holding::id).containsExactly("remediation");
        assertThat(holding(chain().retained(), "remediation").missing()).containsExactly(
                "how Gauge 4.1 was put right, and with which versions, is not shown.");
        done("incident", "exception", id, "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline", "--control", "no egress",
                "--until", "2099-01-01");
        assertThat(chain().retained()).allSatisfy(each -> assertThat(each.missing()).as(each.title()).isEmpty());
    }

    @Test
    void aRecordIsKeptUntilItsDayAndNoLonger() {
        record("affected-version-analysis");
        done("incident", "keep", id, "2", "--class", "incident", "--until", "2026-06-01");
        assertThat(holding(chain().retained(), "scope").missing()).noneMatch(each -> each.contains("entry 2"));
        story = new CommandLineStory(folder, java.time.Instant.parse("2026-06-02T08:00:00Z"));
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
        done("incident", "exception", id, "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline", "--control", "no egress",
                "--until", "2099-01-01");
        row = chain().rows().getFirst();
        assertThat(row.at(Link.DECISION).words()).contains("accepted by Plant IT until 2099-01-01");
        for (Link each : List.of(Link.DECISION, Link.CONTROL, Link.VERIFICATION, Link.GAPS)) {
            assertThat(row.at(each).missing()).as(each.name()).isEmpty();
        }
        var shown = story.run("incident", "chain", id);
        assertThat(shown.code()).isEqualTo(1);
        assertThat(shown.out()).contains("HOLE", "gaps:", "Gauge 4.1: there is no record of release approval.");
        assertThat(story.run("incident", "chain", id, "--json").tree().asObject().texts("gaps")).hasSameSizeAs(chain().gaps());
    }

    @Test
    void withoutAnAdvisoryNobodyKnowsWhatToLookFor() {
        String opened = done("incident", "open", "something odd", "--lead", "Mara");
        id = opened.substring("Opened ".length(), opened.indexOf('.'));
        assertThat(chain().rows().getFirst().at(Link.THREAT).missing()).containsExactly("no advisory says what to look for.");
    }
}
