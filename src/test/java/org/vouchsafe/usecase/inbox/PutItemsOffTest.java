package org.vouchsafe.usecase.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

class PutItemsOffTest {
    private static final Path SAMPLE = Path.of("samples", "axios-2026");
    private static final Actor MARA = new Actor("Mara Lind");
    private static final LocalDate LATER = LocalDate.of(2026, 4, 10);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-04-04T08:00:00Z");
    private UseCases use;

    @BeforeEach
    void open() {
        use = new WorkspaceFiles(new Surroundings(() -> now = now.plusSeconds(1), new Random(1), "the test"), "test")
                .create(folder.resolve("w.vouchsafe"), MARA);
        imports("register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json", "inventories/northwind-billing-7.3.cdx.json",
                "inventories/northwind-portal-2.0.cdx.json", "vex/northwind-axios-3.openvex.json");
    }

    @AfterEach
    void close() {
        use.close();
    }

    @Test
    void waitsUntilItsDayAndComesBackByItself() {
        InboxItem item = first();
        use.putOff().defer(List.of(item.key()), LATER, "They promised a corrected SBOM.", MARA);

        assertThat(inbox()).extracting(InboxItem::key).doesNotContain(item.key());
        assertThat(use.overview().putOff(Viewpoint.LATEST)).singleElement().satisfies(each -> {
            assertThat(each.key()).isEqualTo(item.key());
            assertThat(each.putOff()).isNotNull();
            assertThat(each.putOff().kind()).isEqualTo(PutOff.Kind.DEFERRED);
            assertThat(each.putOff().by()).isEqualTo("Mara Lind");
        });
        now = Instant.parse("2026-04-10T00:00:00Z");
        assertThat(inbox()).filteredOn(each -> each.key().equals(item.key())).singleElement()
                .satisfies(each -> assertThat(each.putOff()).as("it says that it was put off").isNotNull());
        assertThat(use.overview().putOff(Viewpoint.LATEST)).isEmpty();
        assertThat(use.check().check(Progress.UNWATCHED)).isEmpty();
    }

    @Test
    void comesBackAtOnceWhenSomethingAboutItChanges() {
        InboxItem item = first();
        use.putOff().defer(List.of(item.key()), LATER, "Can wait.", MARA);
        // Without the advisory's other package the components concerned are others.
        imports("advisories/GHSA-2x9r-6wxq-hrr7.json");
        assertThat(use.overview().putOff(Viewpoint.LATEST)).as("another advisory changes nothing here").hasSize(1);
        PositionRow row = item.row();
        assertThat(row).isNotNull();
        use.decide().decide(new Decide.Request("Northwind Systems/Billing@7.3", row.position().advisory(), State.UNKNOWN, "Open.", null,
                List.of(), null), MARA);
        assertThat(use.overview().putOff(Viewpoint.LATEST)).isEmpty();
    }

    @Test
    void isTakenUpAgainAndUndone() {
        InboxItem item = first();
        use.putOff().defer(List.of(item.key()), LATER, "Can wait.", MARA);
        use.putOff().takeUpAgain(List.of(item.key()), MARA);
        assertThat(inbox()).extracting(InboxItem::key).contains(item.key());
        use.undo().undo(MARA);
        assertThat(inbox()).extracting(InboxItem::key).as("the taking up is undone").doesNotContain(item.key());
        assertThat(use.undo().undoable()).contains("putting off of Billing 7.3");
        use.undo().undo(MARA);
        assertThat(inbox()).extracting(InboxItem::key).contains(item.key());
        assertThat(use.check().check(Progress.UNWATCHED)).isEmpty();
    }

    @Test
    void aLookAtAnEarlierDayStillHasIt() {
        InboxItem item = first();
        Instant before = now;
        now = now.plus(Duration.ofHours(1));
        use.putOff().defer(List.of(item.key()), LATER, "Can wait.", MARA);
        assertThat(use.overview().inbox(new Viewpoint(before, null))).extracting(InboxItem::key).contains(item.key());
    }

    @Test
    void refusesWhatIsNoItemOrNoDayToCome() {
        String key = first().key();
        assertThatThrownBy(() -> use.putOff().defer(List.of("nothing"), LATER, "x", MARA)).isInstanceOf(Refused.class)
                .hasMessageContaining("not in the inbox");
        assertThatThrownBy(() -> use.putOff().defer(List.of(key), LocalDate.of(2026, 4, 4), "x", MARA)).isInstanceOf(Refused.class)
                .hasMessageContaining("not to come");
        assertThatThrownBy(() -> use.putOff().defer(List.of(key), LATER, " ", MARA)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> use.putOff().takeUpAgain(List.of(key), MARA)).isInstanceOf(Refused.class)
                .hasMessageContaining("is not put off");
    }

    @Test
    void theLetterSaysWhatIsHeldAndNothingOfOurOwnHouse() {
        InboxItem item = first();
        String letter = use.putOff().ask(List.of(item.key()), LATER, MARA);

        assertThat(letter).startsWith("To Northwind Systems\n").contains("by 10 April 2026", "Billing 7.3 and GHSA-fw8c-xr5c-95f9",
                "the inventory lists axios 1.14.1", "Which of the two is right?");
        PositionRow row = item.row();
        assertThat(row).isNotNull();
        assertThat(letter.toLowerCase(java.util.Locale.ROOT)).doesNotContain("critical", "owner", "production");
        assertThat(use.overview().putOff(Viewpoint.LATEST)).singleElement()
                .satisfies(each -> assertThat(each.putOff().kind()).isEqualTo(PutOff.Kind.ASKED));
    }

    @Test
    void severalPositionsAreDecidedAsOneActAndUndoneAsOne() {
        List<PositionRow> rows = use.states().rows(StateFilter.ALL, Viewpoint.LATEST).stream()
                .filter(row -> row.position().state() == State.AFFECTED).toList();
        assertThat(rows).hasSizeGreaterThan(1);
        List<Decide.Request> requests = rows.stream().map(row -> new Decide.Request(
                row.supplier() + "/" + row.product() + "@" + row.release(), row.position().advisory(), State.UNKNOWN, "Under review.", null,
                List.of(), null)).toList();
        assertThat(use.decide().decideAll(requests, MARA)).hasSameSizeAs(rows);
        assertThat(states()).doesNotContain(State.AFFECTED);
        use.undo().undo(MARA);
        assertThat(states().stream().filter(each -> each == State.AFFECTED)).hasSameSizeAs(rows);

        Stream<Decide.Request> oneBad = Stream.concat(requests.stream(), Stream.of(new Decide.Request("Nobody@1",
                requests.getFirst().advisory(), State.UNKNOWN, "x", null, List.of(), null)));
        assertThatThrownBy(() -> use.decide().decideAll(oneBad.toList(), MARA)).isInstanceOf(Refused.class);
        assertThat(states()).as("all of them or none").contains(State.AFFECTED);
    }

    private List<State> states() {
        return use.states().rows(StateFilter.ALL, Viewpoint.LATEST).stream().map(row -> row.position().state()).toList();
    }

    private InboxItem first() {
        return inbox().getFirst();
    }

    private List<InboxItem> inbox() {
        return use.overview().inbox(Viewpoint.LATEST);
    }

    private void imports(String... names) {
        use.importEvidence().importFiles(Stream.of(names).map(SAMPLE::resolve).toList(), ImportOptions.NONE, MARA, Progress.UNWATCHED);
    }
}
