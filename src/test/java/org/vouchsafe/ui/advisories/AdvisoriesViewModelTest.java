package org.vouchsafe.ui.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.ui.advisories.feed.FeedActs;
import org.vouchsafe.ui.advisories.hand.HandViewModel;
import org.vouchsafe.ui.advisories.hand.HandViewModel.Part;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.UrgencyWords;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces;
import org.vouchsafe.usecase.decide.AddToAdvisory.Nature;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.incident.OpenIncident;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Windows added to an advisory on its screen, over a real workspace. */
class AdvisoriesViewModelTest {
    private static final Actor MARA = new Actor("Mara Lind");
    @TempDir
    Path folder;
    private UseCases use;
    private final Session session = Sessions.session();
    private AdvisoriesViewModel model;
    private AdvisoryRow row;

    @BeforeEach
    void open() throws IOException {
        use = files().create(folder.resolve("w.vouchsafe"), MARA);
        Path osv = Files.writeString(folder.resolve("osv.json"), """
                {"schema_version": "1.7.4", "id": "GHSA-aaaa-bbbb-cccc", "modified": "2026-03-31T09:00:00Z", "summary": "axios",
                 "affected": [{"package": {"ecosystem": "npm", "name": "axios"}, "versions": ["1.14.1"]}]}
                """);
        use.importEvidence().importFiles(List.of(osv), ImportOptions.NONE, MARA, Progress.UNWATCHED);
        model = new AdvisoriesViewModel(session, AdvisoriesViewModel.Sources.of(use));
        model.attach();
        row = model.table().rows().getFirst();
        model.choose(row);
    }

    private static WorkspaceFiles files() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-04-10T08:00:00Z"));
        return new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test");
    }

    @AfterEach
    void close() {
        use.close();
    }

    private List<Content> additions() {
        return Objects.requireNonNull(model.chosenProperty().get()).row().additions().stream().map(each -> each.content()).toList();
    }

    @Test
    void aWindowAddedIsShownAtOnceWithBothItsDaysWhole() {
        assertThat(additions()).isEmpty();
        assertThat(model.acting().add(row, new AdvisoryActing.WindowWanted("2026-03-31", "2026-03-31", Nature.MALICIOUS, "post-mortem")))
                .isEmpty();
        assertThat(additions()).containsExactly(new Content.Window(Instant.parse("2026-03-31T00:00:00Z"),
                Instant.parse("2026-04-01T00:00:00Z").minusNanos(1)), new Content.Malicious());
    }

    @Test
    void onADayOnWhichItWasNotKnownNothingOfTodayIsShownInItsPlace() {
        assertThat(model.chosenProperty().get()).isNotNull();
        session.look(new Viewpoint(Instant.parse("2026-04-01T00:00:00Z"), null));
        assertThat(model.table().rows()).isEmpty();
        assertThat(model.chosenProperty().get()).isNull();
        session.look(Viewpoint.LATEST);
        assertThat(model.chosenProperty().get()).isNotNull();
    }

    @Test
    void whatItAffectsIsToldOncePerPackageAndByWhichRecord() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"),
                """
                        {"schema_version": "1.7.4", "id": "MAL-2026-9", "modified": "2026-03-31T09:00:00Z", "aliases": ["GHSA-aaaa-bbbb-cccc"],
                         "affected": [{"package": {"ecosystem": "npm", "name": "axios"}, "versions": ["1.14.1"]},
                          {"package": {"ecosystem": "npm", "name": "axios"}, "versions": ["0.30.4"],
                           "ranges": [{"type": "SEMVER", "events": [{"introduced": "1.2.0"}, {"fixed": "1.10.0"}]}]}]}
                        """);
        use.importEvidence().importFiles(List.of(other), ImportOptions.NONE, MARA, Progress.UNWATCHED);
        AdvisoryRow joined = use.advisories().find("MAL-2026-9", Viewpoint.LATEST);
        var lines = AffectedLines.of(joined.records());
        assertThat(lines).containsOnlyKeys("npm: axios");
        assertThat(lines.get("npm: axios").get("0.30.4, 1.14.1")).containsExactly("MAL-2026-9");
        assertThat(lines.get("npm: axios").get("1.14.1")).containsExactly("GHSA-aaaa-bbbb-cccc");
        assertThat(lines.get("npm: axios").get("from 1.2.0, before 1.10.0")).containsExactly("MAL-2026-9");
    }

    @Test
    void indicatorsSayWhoNamesThemAndAreOfTheDayOneLooksFrom() {
        String hash = "ab".repeat(32);
        assertThat(model.acting().hashes(row, "sha256:" + hash, "forensics")).isEmpty();
        AdvisoryRow with = use.advisories().find(row.advisory(), Viewpoint.LATEST);
        assertThat(IndicatorsCard.hashes(with)).hasSize(1).containsValue(java.util.Set.of("forensics"));
        String incident = use.incidents().opening()
                .open(new OpenIncident.Opening("axios", List.of(row.advisory()), IncidentSeverity.HIGH, "Mara",
                        List.of(), List.of(), List.of(), null, null), MARA)
                .id().toString();
        use.incidents().speaking().say(incident, new Entry.Indicated("bad.example.test", "a call"), List.of(), MARA);
        assertThat(use.incidents().reading().indicators("ghsa-AAAA-bbbb-cccc", List.of(), Viewpoint.LATEST)).singleElement()
                .satisfies(each -> assertThat(each.indicator()).isEqualTo("bad.example.test"));
        assertThat(use.incidents().reading().indicators("CVE-2026-1", List.of(), Viewpoint.LATEST)).isEmpty();
    }

    @Test
    void whatTheTableShowsStaysSoAfterAnAct() {
        model.table().searchProperty().set("axios");
        assertThat(model.acting().add(row, new AdvisoryActing.WindowWanted("2026-03-31", "2026-03-31", Nature.MALICIOUS, "post-mortem")))
                .isEmpty();
        assertThat(model.table().searchProperty().get()).isEqualTo("axios");
        model.open(row.advisory());
        assertThat(model.table().searchProperty().get()).as("somebody came for it").isEmpty();
    }

    @Test
    void saysWhatIsMissingInsteadOfRecording() {
        assertThat(model.acting().add(row, wanted("2026-03-31", "2026-03-31", " "))).contains("Say who says so.");
        assertThat(model.acting().add(row, wanted("2026-03-31", "", "x")))
                .hasValueSatisfying(each -> assertThat(each).contains("both ends"));
        assertThat(model.acting().add(row, wanted("yesterday", "today", "x")))
                .hasValueSatisfying(each -> assertThat(each).contains("both ends"));
        assertThat(model.acting().add(row, wanted("2026-03-31T03:15:00Z", "2026-03-31T00:21:58Z", "x"))).contains(
                "The window ends before it starts.");
        assertThat(model.acting().add(row, wanted("", "", "x"))).hasValueSatisfying(each -> assertThat(each).contains("malicious"));
        assertThat(additions()).isEmpty();
    }

    @Test
    void hashesOfArtefactsAreAddedOrWhatIsWrongWithThemIsSaid() {
        String hash = "ab".repeat(32);
        assertThat(model.acting().hashes(row, hash, " ")).contains("Say who says so.");
        assertThat(model.acting().hashes(row, " \n ", "forensics")).hasValueSatisfying(each -> assertThat(each).contains("at least one"));
        assertThat(model.acting().hashes(row, "sha256:12", "forensics")).hasValueSatisfying(each -> assertThat(each).contains("no hash"));
        assertThat(additions()).isEmpty();
        assertThat(model.acting().hashes(row, "sha256:" + hash + "\n\n" + "cd".repeat(32), "forensics")).isEmpty();
        assertThat(additions()).containsExactly(new Content.Artefact(new Hash("SHA-256", hash)),
                new Content.Artefact(new Hash("SHA-256", "cd".repeat(32))));
    }

    private static AdvisoryActing.WindowWanted wanted(String from, String to, String source) {
        return new AdvisoryActing.WindowWanted(from, to, Nature.AS_RECORDED, source);
    }

    @Test
    void anAdvisoryWrittenByHandSaysWhatIsWrongAtEachFieldAndIsThenThere() {
        HandViewModel hand = model.writing();
        hand.typed(Part.ID).set("?");
        hand.typed(Part.AFFECTS).set("npm left-frob");
        hand.typed(Part.HASHES).set("sha256:12");
        hand.typed(Part.FROM).set("yesterday");
        hand.typed(Part.TO).set("2026-03-31");
        hand.typed(Part.SEVERITY).set("high");
        hand.record(() -> fail("recorded"), why -> fail(why));
        assertThat(hand.problem(Part.ID).get()).contains("no id");
        assertThat(hand.problem(Part.AFFECTS).get()).contains("which versions");
        assertThat(hand.problem(Part.HASHES).get()).contains("no hash");
        assertThat(hand.problem(Part.FROM).get()).contains("2026-03-31T");
        assertThat(hand.problem(Part.TO).get()).isEmpty();
        assertThat(hand.problem(Part.SEVERITY).get()).contains("CVSS");
        assertThat(hand.problem(Part.SOURCE).get()).contains("whose word");
        assertThat(model.table().rows()).hasSize(1);

        hand.typed(Part.ID).set("ACME-2026-1");
        hand.typed(Part.ALIASES).set("CVE-2026-70009, ACME-7");
        hand.typed(Part.AFFECTS).set("npm left-frob >= 1.2.0, < 1.4.0\nnpm right-frob = 2.0.0");
        hand.typed(Part.HASHES).set("");
        hand.typed(Part.FROM).set("2026-03-31");
        hand.typed(Part.SEVERITY).set("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
        hand.typed(Part.SOURCE).set("a call");
        List<String> done = new ArrayList<>();
        hand.record(() -> done.add("recorded"), done::add);
        assertThat(done).containsExactly("recorded");
        AdvisoryRow written = use.advisories().find("ACME-2026-1", Viewpoint.LATEST);
        assertThat(written.advisory()).as("a CVE names the whole").isEqualTo("CVE-2026-70009");
        assertThat(written.aliases()).contains("ACME-2026-1", "ACME-7");
        assertThat(written.additions()).singleElement().satisfies(each -> assertThat(each.content()).isInstanceOf(Content.Window.class));
        assertThat(UrgencyWords.severity(written.priority())).isEqualTo("9.8 critical");
        assertThat(UrgencyWords.brief(written.priority())).isEqualTo("9.8 critical (a call)");
    }

    @Test
    void feedsAreTakenInLookedThroughAndRemoved() throws IOException {
        use.close();
        use = files().feeding(folder.resolve("feeds")).open(folder.resolve("w.vouchsafe"), Workspaces.Access.WRITE_WHERE_FREE);
        FeedActs feeds = FeedActs.of(use);
        assertThat(feeds.read().feeds()).isEmpty();
        Path epss = Files.writeString(folder.resolve("epss.csv"), """
                #model_version:v2025.03.14,score_date:2026-03-30T00:00:00+0000
                cve,epss,percentile
                CVE-2026-70001,0.91234,0.99876
                """);
        FeedActs.Imported imported = feeds.importFiles(List.of(epss), MARA, Progress.UNWATCHED);
        assertThat(imported.files()).singleElement().satisfies(each -> assertThat(each.problems()).isEmpty());
        assertThat(imported.applied()).isNotNull();
        FeedActs.Shelf shelf = feeds.read();
        assertThat(shelf.feeds()).singleElement().satisfies(each -> assertThat(each.name()).isEqualTo("FIRST EPSS"));
        assertThat(shelf.used()).isEqualTo(shelf.feeds());
        assertThat(shelf.due()).isFalse();
        feeds.remove("FIRST EPSS");
        assertThat(feeds.read().feeds()).isEmpty();
    }
}
