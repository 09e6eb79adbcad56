package org.vouchsafe.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.ui.preview.Invented;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.read.Overview;

/** What the overview shows, hides and counts. */
class OverviewViewModelTest {
    private final List<Viewpoint> readFrom = new ArrayList<>();
    private final Session session = Sessions.session();
    private final OverviewViewModel model = new OverviewViewModel(session, viewpoint -> {
        readFrom.add(viewpoint);
        return Invented.overview();
    });

    @Test
    void readsOnlyWhileInFrontAndOnlyWhatIsStale() {
        session.changed();
        assertThat(readFrom).isEmpty();
        model.attach();
        model.attach();
        assertThat(readFrom).hasSize(1);
        model.detach();
        session.changed();
        assertThat(readFrom).hasSize(1);
        model.attach();
        assertThat(readFrom).hasSize(2);
    }

    @Test
    void followsTheViewpoint() {
        Viewpoint then = new Viewpoint(Invented.NOW.minusSeconds(86_400), null);
        model.attach();
        session.look(then);

        assertThat(readFrom).containsExactly(Viewpoint.LATEST, then);
        assertThat(session.whyReadOnly()).contains("3 Apr 2026, 13:00");
        session.look(Viewpoint.LATEST);
        assertThat(session.whyReadOnly()).isNull();
    }

    @Test
    void groupsReleasesUnderTheirSuppliers() {
        model.attach();

        assertThat(model.lines().stream().filter(MatrixLine.SupplierLine.class::isInstance)).containsExactly(
                new MatrixLine.SupplierLine("Northwind Systems", 3), new MatrixLine.SupplierLine("Halden Instruments", 2),
                new MatrixLine.SupplierLine("Rothko Werke GmbH", 2), new MatrixLine.SupplierLine("Pelago Marine", 1));
        assertThat(model.matrixText()).isEqualTo("8 releases, urgent first");
    }

    @Test
    void filtersByReleaseSupplierOwnerAndState() {
        model.attach();
        model.filterProperty().set("no owner UNKNOWN");

        assertThat(model.lines().stream().filter(MatrixLine.ReleaseLine.class::isInstance)
                .map(l -> ((MatrixLine.ReleaseLine) l).row().release()))
                .containsExactly("7.3", "5.6");
        assertThat(model.matrixText()).isEqualTo("2 of 8 releases, urgent first");
    }

    @Test
    void countsTheAdvisoriesThatMatterMost() {
        model.attach();
        AdvisoryFigure axios = model.figures().getFirst();

        assertThat(axios.advisory().title()).isEqualTo("axios");
        assertThat(axios.counts().of(State.AFFECTED)).isEqualTo(2);
        assertThat(axios.counts().of(State.UNKNOWN)).isEqualTo(3);
        assertThat(axios.counts().contradictions()).isEqualTo(2);
        assertThat(axios.counts().total()).isEqualTo(8);
    }

    @Test
    void turnsPagesOfColumnsWithoutLeavingThem() {
        model.attach();
        model.columnsFittingProperty().set(2);
        assertThat(model.columnsText()).isEqualTo("1 to 2 of 5");
        model.turn(1);
        model.turn(1);
        model.turn(1);
        assertThat(model.columnsText()).isEqualTo("4 to 5 of 5");
        assertThat(model.columnsShown()).extracting(Overview.Column::advisory).containsExactly("CVE-2026-2204", "CVE-2025-9931");
        model.turn(-5);
        assertThat(model.columnsText()).isEqualTo("1 to 2 of 5");
        model.columnsFittingProperty().set(9);
        assertThat(model.columnsText()).isEmpty();
    }

    @Test
    void exportsEveryAdvisoryOfTheReleasesShown() {
        model.attach();
        model.filterProperty().set("billing");

        assertThat(model.asCsv())
                .isEqualTo("Supplier,Product,Release,Owner,GHSA-fw8c-xr5c-95f9,GHSA-2x9r-77aa-01bc,CVE-2026-1180,CVE-2026-2204,"
                        + "CVE-2025-9931\r\nNorthwind Systems,Billing,7.3,,Unknown (contradicted),Not affected,Not affected,Not affected,Unknown\r\n");
    }
}
