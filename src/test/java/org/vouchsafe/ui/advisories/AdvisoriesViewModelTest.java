package org.vouchsafe.ui.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.AddToAdvisory.Nature;
import org.vouchsafe.usecase.ImportOptions;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Windows added to an advisory on its screen, over a real workspace. */
class AdvisoriesViewModelTest {
    private static final Actor MARA = new Actor("Mara Lind");
    @TempDir
    Path folder;
    private UseCases use;
    private AdvisoriesViewModel model;
    private AdvisoryRow row;

    @BeforeEach
    void open() throws IOException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-04-10T08:00:00Z"));
        use = new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test").create(folder.resolve("w.vouchsafe"), MARA);
        Path osv = Files.writeString(folder.resolve("osv.json"), """
                {"schema_version": "1.7.4", "id": "GHSA-aaaa-bbbb-cccc", "modified": "2026-03-31T09:00:00Z", "summary": "axios",
                 "affected": [{"package": {"ecosystem": "npm", "name": "axios"}, "versions": ["1.14.1"]}]}
                """);
        use.importEvidence().importFiles(List.of(osv), ImportOptions.NONE, MARA, Progress.UNWATCHED);
        model = new AdvisoriesViewModel(Sessions.session(), AdvisoriesViewModel.Sources.of(use));
        model.attach();
        row = model.table().rows().getFirst();
        model.choose(row);
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

    private static AdvisoryActing.WindowWanted wanted(String from, String to, String source) {
        return new AdvisoryActing.WindowWanted(from, to, Nature.AS_RECORDED, source);
    }
}
