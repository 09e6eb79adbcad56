package org.vouchsafe.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.comparison.ComponentChange;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.ui.components.compare.CompareViewModel;
import org.vouchsafe.ui.components.list.ListViewModel;
import org.vouchsafe.ui.components.quality.QualityViewModel;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Quality, comparison and pasted list over a real workspace. */
class InventoryViewsTest {
    private static final Path INVENTORIES = Path.of("samples/axios-2026/inventories");
    @TempDir
    Path folder;
    private UseCases use;
    private final Session session = Sessions.session();
    private final List<Place> went = new ArrayList<>();

    @BeforeEach
    void open() {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-04-10T08:00:00Z"));
        Actor actor = new Actor("Mara Lind");
        use = new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test").create(folder.resolve("w.vouchsafe"), actor);
        use.importEvidence().importFiles(List.of(INVENTORIES.resolve("northwind-portal-1.9.cdx.json"),
                INVENTORIES.resolve("northwind-portal-2.0.cdx.json")), ImportOptions.NONE, actor, Progress.UNWATCHED);
        session.navigateWith(Set.of(ScreenId.values()), went::add);
    }

    @AfterEach
    void close() {
        use.close();
    }

    @Test
    void whereAComponentIsUsedFollowsTheDayOneLooksFrom() {
        var model = new ComponentsViewModel(session, ComponentsViewModel.Sources.of(use));
        model.attach();
        model.queryProperty().set("express");
        model.choose(model.table().rows().getFirst());
        assertThat(Objects.requireNonNull(model.chosenProperty().get()).where()).isNotEmpty();
        session.look(new Viewpoint(Instant.parse("2026-04-01T00:00:00Z"), null));
        assertThat(model.chosenProperty().get()).as("nothing was held on that day").isNull();
        session.look(Viewpoint.LATEST);
        model.choose(model.table().rows().getFirst());
        session.look(new Viewpoint(null, Instant.parse("2000-01-01T00:00:00Z")));
        assertThat(Objects.requireNonNull(model.chosenProperty().get()).where()).as("no inventory is of that time").isEmpty();
    }

    @Test
    void aListThatEndsBeforeTheComponentsDoSaysSo() {
        var model = new ComponentsViewModel(session, ComponentsViewModel.Sources.of(use));
        model.attach();
        assertThat(model.table().rows()).hasSize(500);
        assertThat(model.subtitle()).startsWith("The 500 most used components. Search by name");
        model.queryProperty().set("express");
        assertThat(model.subtitle()).endsWith(" found.");
    }

    @Test
    void theWaysOfOneReleaseAreThoseFoundAmongAllUses() {
        List<WhereRow> uses = use.where().find("pkg:npm/express@4.21.2", WhereUsed.Paths.WITH, Viewpoint.LATEST);
        assertThat(uses).hasSizeGreaterThan(1);
        for (WhereRow each : uses) {
            assertThat(use.where().ways(Objects.requireNonNull(each.releaseId()), "pkg:npm/express@4.21.2", Viewpoint.LATEST))
                    .containsExactlyElementsOf(uses.stream().filter(other -> each.releaseId().equals(other.releaseId())).map(WhereRow::path)
                            .distinct().toList());
        }
        assertThat(use.where().ways(Objects.requireNonNull(uses.getFirst().releaseId()), "pkg:npm/express@4.21.2",
                new Viewpoint(Instant.parse("2026-04-01T00:00:00Z"), null))).isEmpty();
    }

    @Test
    void qualityIsReadOfTheInventoryChosen() {
        var model = new QualityViewModel(session, QualityViewModel.Sources.of(use));
        model.attach();
        assertThat(model.table().rows()).hasSize(2);
        assertThat(model.chosenProperty().get()).isNull();
        model.choose(model.table().rows().getFirst());
        QualityViewModel.Chosen chosen = model.chosenProperty().get();
        assertThat(chosen).isNotNull();
        assertThat(chosen.quality().quality().profiles()).hasSize(3).noneMatch(ProfileResult::passes);
        model.write(chosen.inventory());
        assertThat(went).containsExactly(new Place(ScreenId.REPORTS, "quality:E-001"));
    }

    @Test
    void twoReleasesOfAProductAreComparedWithoutAsking() {
        var model = new CompareViewModel(session, CompareViewModel.Sources.of(use));
        model.attach();
        assertThat(model.beforeProperty().get()).isEqualTo("Northwind Systems/Portal@1.9");
        assertThat(model.afterProperty().get()).isEqualTo("Northwind Systems/Portal@2.0");
        assertThat(model.table().rows()).extracting(ComponentChange::kind).contains(ComponentChange.Kind.UPGRADED);
        model.swap();
        assertThat(model.table().rows()).extracting(ComponentChange::kind).contains(ComponentChange.Kind.DOWNGRADED)
                .doesNotContain(ComponentChange.Kind.UPGRADED);
        model.report();
        assertThat(went.getLast().key()).isEqualTo("comparison:Northwind Systems/Portal@2.0 .. Northwind Systems/Portal@1.9");
        model.open(model.table().rows().getFirst());
        assertThat(went.getLast().screen()).isEqualTo(ScreenId.EVIDENCE);
    }

    @Test
    void aPastedListKeepsWhatWasNotFound() {
        var model = new ListViewModel(session, ListViewModel.Sources.of(use.where()));
        model.attach();
        model.ask("axios@1.14.1\nnobody@1\nthis is no coordinate\n");
        assertThat(model.table().rows()).extracting(ListViewModel.Row::found).containsExactly(ListViewModel.Found.USED,
                ListViewModel.Found.NOWHERE, ListViewModel.Found.NOT_UNDERSTOOD);
        assertThat(model.table().rows()).extracting(ListViewModel.Row::line).containsExactly(1L, 2L, 3L);
        assertThat(model.summaryProperty().get()).isEqualTo("2 lines: 1 found, 1 not found, 1 line not understood.");
        model.ask("");
        assertThat(model.table().rows()).isEmpty();
    }

    @Test
    void theStateOfAUseIsExplainedAtTheSide() {
        use.importEvidence().importFiles(List.of(INVENTORIES.resolveSibling("advisories").resolve("GHSA-fw8c-xr5c-95f9.json")),
                ImportOptions.NONE, new Actor("Mara Lind"), Progress.UNWATCHED);
        List<PositionRow> explained = new ArrayList<>();
        session.explainWith(explained::add, () -> false);
        var model = new ComponentsViewModel(session, ComponentsViewModel.Sources.of(use));
        model.queryProperty().set("axios 1.14.1");
        model.attach();
        model.choose(model.table().rows().getFirst());
        WhereRow listed = Objects.requireNonNull(model.chosenProperty().get()).where().getFirst();
        model.explain(listed);
        assertThat(explained).singleElement().satisfies(row -> {
            assertThat(row.position().state()).isEqualTo(listed.state());
            assertThat(row.position().advisory()).isEqualTo("GHSA-fw8c-xr5c-95f9");
            assertThat(row.releaseId()).isEqualTo(listed.releaseId());
        });
    }
}
