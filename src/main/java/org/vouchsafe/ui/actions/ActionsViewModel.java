package org.vouchsafe.ui.actions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.questionnaire.action.GapActionId;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.EvidenceNumbers;
import org.vouchsafe.usecase.duty.Duty;

/** What is to be done, the one chosen, and what becomes of it. */
public final class ActionsViewModel {
    private final Session session;
    private final ActionsSources sources;
    private final Following following;
    private final Latest reading;
    private final TableModel<Duty> table;
    private final ReadOnlyObjectWrapper<@Nullable Duty> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Duty> toSelect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private String wanted = "";

    public ActionsViewModel(Session session, ActionsSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the actions");
        this.following = new Following(session, this::read);
        Filter<Duty> open = new Filter<>("Open", Duty::isOpen);
        this.table = new TableModel<>(columns(session), List.of(open,
                new Filter<>("Overdue", each -> each.timing() == Duty.Timing.OVERDUE),
                new Filter<>("Soon", each -> each.timing() == Duty.Timing.SOON),
                new Filter<>("To verify", each -> each.timing() == Duty.Timing.TO_VERIFY),
                new Filter<>("Mine", each -> each.isOpen() && each.owner().equalsIgnoreCase(session.actor().name())),
                new Filter<>("Unassigned", each -> each.isOpen() && (each.owner().isBlank() || each.due() == null)),
                new Filter<>("Run out", DutyWords::runsOut), new Filter<>("Done", each -> !each.isOpen())));
        table.filterProperty().set(open);
    }

    private static List<Column<Duty>> columns(Session session) {
        return List.of(
                Column.<Duty>text("status", "Status", 156, DutyWords::status).ordered(Comparator.comparing(Duty::timing))
                        .drawn(DutyWords::chip),
                Column.text("what", "What", 380, Duty::what), Column.text("owner", "Owner", 120,
                        each -> each.owner().isBlank() ? "no owner" : each.owner()),
                Column.<Duty>text("due", "By", 100, each -> each.due() == null ? "no day" : session.moments().day(each.due()))
                        .ordered(Comparator.comparing(each -> each.due() == null ? LocalDate.MAX : each.due())),
                Column.text("about", "About", 200, Duty::about),
                Column.<Duty>text("priority", "Priority", 80, DutyWords::priority)
                        .ordered(Comparator.comparing(each -> each.priority() == null ? IncidentSeverity.LOW : each.priority())),
                Column.<Duty>text("kind", "Kind", 90, each -> DutyWords.of(each.kind())).ordered(Comparator.comparing(Duty::kind)),
                Column.text("evidence", "Evidence", 110,
                        each -> String.join(", ", each.evidence().stream().map(Object::toString).toList())),
                Column.identifier("key", "Number", 150, Duty::key).hidden(), Column.text("done", "Done by", 110, Duty::doneBy).hidden(),
                Column.text("verified", "Verified by", 110,
                        Duty::verifiedBy).hidden());
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    TableModel<Duty> table() {
        return table;
    }

    ReadOnlyObjectProperty<@Nullable Duty> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** One that is to be selected because somebody came here for it. */
    ReadOnlyObjectProperty<@Nullable Duty> toSelectProperty() {
        return toSelect.getReadOnlyProperty();
    }

    /** How many are open and overdue, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Shows one; null: leaves what is shown. */
    void choose(@Nullable Duty duty) {
        if (duty != null) {
            wanted = duty.key();
            chosen.set(duty);
        }
    }

    /** Shows the one with this key. */
    public void open(String key) {
        wanted = key;
        table.clearFilter();
        find();
    }

    /** The incidents to which an action can be added. */
    void openIncidents(Consumer<List<Incident>> read) {
        session.tasks().read("Read the incidents", progress -> sources.openIncidents(), read);
    }

    /** Says something in an incident; the evidence as typed. */
    void say(String incident, Entry entry, String evidence, String told, Reply reply) {
        withEvidence(evidence, reply, numbers -> act("Entry in " + incident,
                progress -> sources.say(incident, entry, numbers.ids(), session.actor()), told, reply));
    }

    /** A gap is closed by evidence that is held. */
    void closeGap(Duty duty, String evidence, String note, Reply reply) {
        withEvidence(evidence, reply, numbers -> act("Close " + duty.key(), progress -> {
            sources.closeGap(gap(duty), numbers.ids(), note, session.actor());
            return duty.key();
        }, duty.key() + " is closed.", reply));
    }

    /** Another owner or day for a gap. */
    void moveGap(Duty duty, String owner, @Nullable LocalDate due, String reason, Reply reply) {
        act("Move " + duty.key(), progress -> {
            sources.moveGap(gap(duty), owner, due, reason, session.actor());
            return duty.key();
        }, duty.key() + " is moved.", reply);
    }

    private static GapActionId gap(Duty duty) {
        return new GapActionId(Long.parseLong(duty.key().replaceAll("\\D", "")));
    }

    private static void withEvidence(String typed, Reply reply, Consumer<EvidenceNumbers> then) {
        EvidenceNumbers numbers = EvidenceNumbers.read(typed);
        if (numbers.problem().isEmpty()) {
            then.accept(numbers);
        } else {
            reply.refused().accept(numbers.problem());
        }
    }

    private <T> void act(String name, Work<T> work, String told, Reply reply) {
        if (session.whyReadOnly() != null) {
            reply.refused().accept(session.whyReadOnly());
            return;
        }
        session.tasks().read(name, work, value -> {
            reply.done().run();
            session.acts().overtaken();
            session.notices().done(told);
            session.changed();
        }, failure -> reply.refused().accept(failure.message()));
    }

    private void find() {
        Duty found = table.rows().stream().filter(each -> each.key().equals(wanted)).findFirst().orElse(null);
        chosen.set(found);
        if (found != null) {
            toSelect.set(null);
            toSelect.set(found);
        }
    }

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> sources.all(from), fresh -> {
            table.fill(fresh);
            long overdue = fresh.stream().filter(each -> each.timing() == Duty.Timing.OVERDUE).count();
            long soon = fresh.stream().filter(each -> each.timing() == Duty.Timing.SOON).count();
            summary.set(Count.plain(fresh.stream().filter(Duty::isOpen).count()) + " open, " + Count.plain(overdue)
                    + " overdue or expired, " + Count.plain(soon) + " within a week, "
                    + Count.plain(fresh.stream().filter(each -> each.timing() == Duty.Timing.TO_VERIFY).count()) + " to be verified.");
            find();
        });
    }
}
