package org.vouchsafe.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.inbox.decide.DecideViewModel;
import org.vouchsafe.ui.preview.HeldJobs;
import org.vouchsafe.ui.preview.Invented;
import org.vouchsafe.ui.preview.InventedCases;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.Overview;

/** The inbox keeps the analyst's place, shows what speaks, and records what was decided. */
class InboxViewModelTest {
    private final InventedCases cases = new InventedCases();
    private final Session session = Sessions.session();
    private final InboxViewModel model = new InboxViewModel(session, cases);

    @Test
    void opensTheFirstItemWithBothSidesOfIt() {
        model.attach();
        CaseFile open = Objects.requireNonNull(model.openProperty().get());

        assertThat(open.item().title()).isEqualTo("Billing 7.3");
        assertThat(Objects.requireNonNull(open.claimLines()).name()).isEqualTo("billing.openvex.json");
        assertThat(Objects.requireNonNull(open.evidenceLines()).name()).isEqualTo("billing-7.3.cdx.json");
        assertThat(open.paths().getFirst()).endsWith("plain-crypto-js 4.2.1");
        assertThat(model.subtitle()).isEqualTo("5 items need a person. 2 contradictions.");
    }

    @Test
    void anActAskedForWhileTheItemIsReadWaitsForItAndWhatIsTypedMeanwhileDoesNothing() {
        var jobs = new HeldJobs();
        var slow = new InboxViewModel(Sessions.session(jobs), cases);
        List<String> done = new ArrayList<>();
        slow.attach();
        slow.asked().act(() -> done.add("decide on " + Objects.requireNonNull(slow.openProperty().get()).item().title()));
        jobs.release(0);
        slow.asked().act(() -> done.add("accept, a letter of the reason"));
        slow.asked().meanwhile(() -> slow.move(1));
        assertThat(done).isEmpty();
        jobs.release(1);
        assertThat(done).containsExactly("decide on Billing 7.3");

        slow.move(1);
        slow.asked().act(() -> done.add("never"));
        slow.selectedProperty().set(slow.items().rows().getLast());
        jobs.release(2);
        jobs.release(3);
        assertThat(done).as("asked for at another item").hasSize(1);
        slow.asked().act(() -> done.add("at once"));
        assertThat(done).hasSize(2);
    }

    @Test
    void manyMarkedTogetherAreToldOfOnceAndWhatLeavesIsMarkedNoMore() {
        var advisory = new Overview.Column("axios", "GHSA-fw8c-xr5c-95f9", true);
        List<InboxItem> items = IntStream.range(0, 1_000)
                .mapToObj(at -> new InboxItem("item " + at, InboxItem.Kind.CONTRADICTION, "Gateway " + at,
                        "Acme", "", Invented.position("Acme", "Gateway", "" + at, null, at + 1, advisory, at % 2 == 0 ? 'C' : 'U'), null))
                .toList();
        var table = new TableModel<InboxItem>(List.of(), List.of());
        table.fill(items);
        var marks = new Marks(table);
        List<Integer> told = new ArrayList<>();
        marks.onChange(() -> told.add(marks.items().size()));
        marks.alike(items.getFirst());
        marks.toggle(items.get(1));
        table.fill(items.subList(0, 4));
        marks.clear();
        marks.clear();
        assertThat(told).as("alike are only those with the same matter; the list is drawn once each time").startsWith(500, 501)
                .endsWith(3, 0).hasSizeLessThan(7);
    }

    @Test
    void stopsAtTheEnds() {
        model.attach();
        model.move(-1);
        assertThat(title()).isEqualTo("Billing 7.3");
        for (int i = 0; i < 10; i++) {
            model.move(1);
        }
        assertThat(title()).isEqualTo("rw-2026-014.csaf.json");
        assertThat(model.acts().whyNotDecide()).isNotNull();
        assertThat(model.acts().whyNotPlace()).isNull();
    }

    @Test
    void opensWhatAnotherScreenAsksFor() {
        model.open("Pelago Marine/Bridge OS@5.6 GHSA-fw8c-xr5c-95f9");
        model.attach();

        assertThat(title()).isEqualTo("Bridge OS 5.6");
        model.open("nobody knows this");
        assertThat(title()).isEqualTo("Bridge OS 5.6");
    }

    @Test
    void staysWithinTheFilter() {
        model.attach();
        model.items().filterProperty()
                .set(model.items().filters().stream().filter(f -> f.title().equals("Unplaced")).findFirst().orElseThrow());

        assertThat(title()).isEqualTo("rw-2026-014.csaf.json");
    }

    @Test
    void movesOnToTheNextItemOnceDecided() {
        model.attach();
        DecideViewModel decision = model.acts().decision();
        decision.stateProperty().set(State.AFFECTED);
        decision.reasonProperty().set("The SBOM lists it; the claim is wrong.");
        decision.decide();

        assertThat(cases.decided()).singleElement().satisfies(request -> {
            assertThat(request.release()).isEqualTo("Northwind Systems/Billing@7.3");
            assertThat(request.state()).isEqualTo(State.AFFECTED);
            assertThat(request.evidence()).containsExactlyInAnyOrder(new EvidenceId(41), new EvidenceId(52));
            assertThat(request.justification()).isNull();
        });
        assertThat(title()).isEqualTo("Turbine Console 11.0");
        assertThat(model.items().rows()).hasSize(4);
    }

    @Test
    void acceptingAClaimFillsInWhatItSays() {
        model.attach();
        DecideViewModel decision = model.acts().decision().acceptingClaim();

        assertThat(decision.missing()).isNull();
        assertThat(decision.warning()).contains("against the evidence");
        decision.decide();
        assertThat(cases.decided()).singleElement().satisfies(request -> {
            assertThat(request.state()).isEqualTo(State.NOT_AFFECTED);
            assertThat(request.justification()).isEqualTo(Justification.COMPONENT_NOT_PRESENT.word());
            assertThat(request.evidence()).containsExactly(new EvidenceId(52));
        });
    }

    @Test
    void decidesNothingWithoutStateAndReasonOrAlreadyExpired() {
        model.attach();
        DecideViewModel decision = model.acts().decision();
        assertThat(decision.missing()).contains("state");
        decision.stateProperty().set(State.FIXED);
        assertThat(decision.missing()).contains("reason");
        decision.reasonProperty().set("  ");
        decision.decide();
        decision.reasonProperty().set("seen");
        decision.expiresProperty().set(LocalDate.of(2026, 4, 3));
        assertThat(decision.missing()).contains("expired");
        decision.decide();

        assertThat(cases.decided()).isEmpty();
        decision.expiresProperty().set(LocalDate.of(2026, 4, 4));
        assertThat(decision.missing()).isNull();
    }

    @Test
    void decidesNothingInThePast() {
        model.attach();
        DecideViewModel decision = model.acts().decision().keepingUnknown();
        session.look(new Viewpoint(Invented.NOW.minusSeconds(60), null));
        decision.decide();

        assertThat(cases.decided()).isEmpty();
        assertThat(model.acts().whyNotDecide()).contains("Go back to today");
    }

    @Test
    void aSuggestionIsTakenUpOnlyWhenSomebodyDoes() {
        model.open("rw-2026-014.csaf.json");
        model.attach();
        for (int i = 0; i < 10; i++) {
            model.move(1);
        }
        CaseFile open = Objects.requireNonNull(model.openProperty().get());
        assertThat(open.suggestions()).singleElement()
                .satisfies(each -> assertThat(each.place()).isEqualTo("Northwind Systems / Portal 2.1"));
        assertThat(cases.accepted()).isEmpty();
        assertThat(model.acts().placing().releaseProperty().get()).as("the best one is filled in").isEqualTo("2.1");

        model.acts().accept(open.suggestions().getFirst());
        assertThat(cases.accepted()).isEqualTo(open.suggestions());
        session.acts().undid();
        assertThat(Objects.requireNonNull(session.acts().redoable()).name()).startsWith("placing of").endsWith("Portal 2.1");

        session.look(new Viewpoint(Invented.NOW.minusSeconds(60), null));
        model.acts().accept(open.suggestions().getFirst());
        assertThat(cases.accepted()).as("nothing is placed in the past").hasSize(1);
    }

    @Test
    void whatWasUndoneCanBeRedone() {
        model.attach();
        model.acts().decision().keepingUnknown().decide();
        session.acts().undid();

        assertThat(Objects.requireNonNull(session.acts().redoable()).name()).isEqualTo("decision on Billing 7.3");
        model.acts().decision().keepingUnknown().decide();
        assertThat(session.acts().redoable()).isNull();
    }

    private String title() {
        InboxItem item = model.selectedProperty().get();
        return item == null ? "" : item.title();
    }
}
