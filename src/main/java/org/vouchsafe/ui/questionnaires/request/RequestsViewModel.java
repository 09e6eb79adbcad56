package org.vouchsafe.ui.questionnaires.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.request.Alteration;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.questionnaires.request.RequestLine.Standing;
import org.vouchsafe.ui.questionnaires.send.SendViewModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.read.ReturnedAnswers;

/** The questionnaires that were sent and came back, and the one chosen. */
public final class RequestsViewModel {
    /**
     * What was changed in a workbook.
     *
     * @param none why it cannot be told; null when it can
     */
    record Changes(List<Alteration> alterations, @Nullable String none) {}

    /**
     * One line, opened.
     *
     * @param changes of the newest workbook that came back; null while none did
     */
    record Chosen(RequestLine line, @Nullable Changes changes) {
        /** The newest workbook that came back; null while none did. */
        @Nullable
        ReturnedAnswers newest() {
            return line.returned().isEmpty() ? null : line.returned().getFirst();
        }
    }

    private final Session session;
    private final RequestSources sources;
    private final Following following;
    private final Latest reading;
    private final Latest opening;
    private final TableModel<RequestLine> table;
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RequestLine> toSelect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private @Nullable String wanted;

    public RequestsViewModel(Session session, RequestSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the questionnaires");
        this.opening = session.tasks().latest("Open a questionnaire");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(columns(session),
                List.of(new Filter<>("Overdue", each -> is(each, Standing.OVERDUE)), new Filter<>("Waiting", this::waits),
                        new Filter<>("To review", each -> is(each, Standing.TO_REVIEW)),
                        new Filter<>("Closed", each -> is(each, Standing.CLOSED))));
    }

    private static List<Column<RequestLine>> columns(Session session) {
        return List.of(Column.text("supplier", "Supplier", 150, RequestLine::supplier),
                Column.text("title", "Questionnaire", 210, RequestLine::title),
                Column.identifier("id", "Request", 130, RequestLine::key),
                Column.<RequestLine>text("due", "Due", 100,
                        each -> each.request() == null ? "" : session.moments().day(each.request().due()))
                        .ordered(Comparator.comparing(each -> each.request() == null ? java.time.LocalDate.MAX : each.request().due())),
                Column.<RequestLine>text("standing", "Status", 150, each -> each.standing(session.standpoint()).words())
                        .ordered(Comparator.comparing(each -> each.standing(session.standpoint())))
                        .drawn(each -> chip(each, session.standpoint())),
                Column.text("answered", "Answered", 84, RequestLine::answered),
                Column.<RequestLine>text("sent", "Sent", 140, each -> each.request() == null ? ""
                        : session.moments().minute(each.request()
                                .sentAt()))
                        .ordered(Comparator.comparing(each -> each.request() == null ? Instant.MIN : each.request().sentAt())),
                Column.<RequestLine>text("by", "Sent by", 120, each -> each.request() == null ? "" : each.request().sentBy()).hidden());
    }

    static StateChip chip(RequestLine line, Instant now) {
        Standing standing = line.standing(now);
        return new StateChip(switch (standing) {
            case OVERDUE -> Tone.AFFECTED;
            case TO_REVIEW, ASKING_AGAIN, GAPS -> Tone.UNKNOWN;
            case CLOSED -> Tone.FIXED;
            case WAITING, CAME_BACK, UNASKED -> Tone.NEUTRAL;
        }, standing.words());
    }

    private boolean is(RequestLine line, Standing standing) {
        return line.standing(session.standpoint()) == standing;
    }

    private boolean waits(RequestLine line) {
        return is(line, Standing.OVERDUE) || is(line, Standing.WAITING);
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    TableModel<RequestLine> table() {
        return table;
    }

    ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** A line that is to be selected because somebody came here for it. */
    ReadOnlyObjectProperty<@Nullable RequestLine> toSelectProperty() {
        return toSelect.getReadOnlyProperty();
    }

    /** How many were sent, wait and are overdue, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** A questionnaire to be sent. */
    SendViewModel sending() {
        return new SendViewModel(session, sources.sending(), sent -> {
            wanted = sent;
            session.changed();
        });
    }

    /** Shows one; null: leaves what is shown. */
    void choose(@Nullable RequestLine line) {
        if (line == null) {
            return;
        }
        wanted = line.key();
        opening.read(progress -> new Chosen(line, line.returned().isEmpty() ? null : changes(line.returned().getFirst())), chosen::set);
    }

    /** Shows the request with this id, or the answers of this evidence. */
    public void open(String key) {
        wanted = key;
        selectWanted();
    }

    /** The letter that reminds the supplier of a request. */
    void reminder(RequestLine line, Language language, Consumer<String> written) {
        session.tasks().read("Write a reminder", progress -> sources.reminder(line.key(), language, session.actor()), written);
    }

    /** Takes a request back. */
    void withdraw(RequestLine line, String reason) {
        if (line.request() == null || session.whyReadOnly() != null) {
            return;
        }
        String id = line.request().requestId();
        session.tasks().read("Take back request " + id, progress -> {
            sources.withdraw(id, reason, session.actor());
            return id;
        }, done -> {
            session.acts().overtaken();
            session.notices().done("Request " + done + " is taken back and no longer waits for an answer.");
            session.changed();
        });
    }

    private Changes changes(ReturnedAnswers returned) {
        try {
            return new Changes(sources.alterations(returned), null);
        } catch (Refused e) {
            return new Changes(List.of(), e.getMessage());
        }
    }

    private void selectWanted() {
        String key = wanted;
        Optional<RequestLine> line = key == null ? Optional.empty()
                : table.rows().stream().filter(each -> each.key().equals(key)
                        || each.returned().stream().anyMatch(one -> one.evidence().toString().equals(key))).findFirst();
        line.ifPresentOrElse(found -> {
            toSelect.set(found);
            choose(found);
        }, () -> chosen.set(null));
    }

    private void read() {
        var from = session.viewpoint();
        reading.read(progress -> sources.lines(from), fresh -> {
            table.fill(fresh);
            long waiting = fresh.stream().filter(this::waits).count();
            long overdue = fresh.stream().filter(each -> is(each, Standing.OVERDUE)).count();
            summary.set(Count.of(fresh.stream().filter(each -> each.request() != null).count(), "questionnaire") + " sent, "
                    + Count.plain(waiting) + " without an answer" + (overdue == 0 ? "." : ", " + Count.plain(overdue) + " overdue."));
            selectWanted();
        });
    }
}
