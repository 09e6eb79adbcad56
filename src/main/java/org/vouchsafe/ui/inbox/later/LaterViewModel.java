package org.vouchsafe.ui.inbox.later;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.read.InboxItem;

/** Items being put off: until when, why, and what the supplier is asked. */
public final class LaterViewModel {
    /** Days until an item comes back, unless somebody says otherwise. */
    static final int DAYS = 7;

    private final Session session;
    private final LaterActs acts;
    private final List<InboxItem> items;
    private final Latest writing;
    private final ObjectProperty<@Nullable LocalDate> until;
    private final StringProperty reason = new SimpleStringProperty("To be looked at again.");
    private final StringProperty letter = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");

    public LaterViewModel(Session session, LaterActs acts, List<InboxItem> items) {
        this.session = session;
        this.acts = acts;
        this.items = List.copyOf(items);
        this.writing = session.tasks().latest("Write the letter");
        this.until = new SimpleObjectProperty<>(today().plusDays(DAYS));
        until.addListener((o, was, is) -> {
            if (!letter.get().isEmpty()) {
                write();
            }
        });
    }

    /** {@code Billing 7.3}, or {@code 5 items}. */
    public String about() {
        return items.size() == 1 ? items.getFirst().title() : Count.of(items.size(), "item");
    }

    /** The day on which they come back. */
    public ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** What the supplier is asked; empty until it is written. */
    public StringProperty letterProperty() {
        return letter;
    }

    /** Why no letter can be written; empty when one can. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** The present day, in the analyst's zone. */
    LocalDate today() {
        return session.now().atZone(session.moments().zone()).toLocalDate();
    }

    /** What is still missing to put them off, in one sentence; null when nothing is. */
    public @Nullable String missing() {
        LocalDate day = until.get();
        if (day == null || !day.isAfter(today())) {
            return "Choose a day that is to come.";
        }
        return reason.get().isBlank() ? "Write why it can wait." : session.whyReadOnly();
    }

    /** What is still missing to ask, in one sentence; null when nothing is. */
    public @Nullable String missingToAsk() {
        String missing = missing();
        return missing != null ? missing
                : !problem.get().isEmpty() ? problem.get() : letter.get().isEmpty() ? "The letter is being written." : null;
    }

    /** Writes the letter anew, with the day chosen. */
    public void write() {
        LocalDate day = until.get();
        if (day != null) {
            writing.read(progress -> acts.letter(keys(), day), text -> {
                problem.set("");
                letter.set(text);
            }, failure -> {
                letter.set("");
                problem.set(failure.message());
            });
        }
    }

    /** Puts them off. */
    public void defer() {
        LocalDate day = until.get();
        if (day == null || missing() != null) {
            return;
        }
        String why = reason.get().strip();
        act("putting off of " + about(), progress -> {
            acts.defer(keys(), day, why, session.actor());
            return day;
        }, about() + (items.size() == 1 ? " comes" : " come") + " back on " + session.moments().day(day) + ", or when something changes.");
    }

    /** Records that the supplier was asked, and hands over the letter as it was recorded. */
    public void ask(Consumer<String> handOver) {
        LocalDate day = until.get();
        if (day == null || missingToAsk() != null) {
            return;
        }
        handOver.accept(letter.get());
        act("question about " + about(), progress -> acts.ask(keys(), day, session.actor()),
                "The letter is on the clipboard. " + about() + (items.size() == 1 ? " waits" : " wait") + " for an answer until "
                        + session.moments().day(day) + ".");
    }

    /** Takes them up again. */
    public void takeUpAgain() {
        act("return of " + about(), progress -> {
            acts.takeUpAgain(keys(), session.actor());
            return true;
        }, about() + (items.size() == 1 ? " is" : " are") + " in the inbox again.");
    }

    private void act(String name, Work<?> work, String done) {
        session.tasks().read(Character.toUpperCase(name.charAt(0)) + name.substring(1), work, ignored -> {
            session.acts().did(new Acts.Act(name, work));
            session.notices().done(done);
            session.changed();
        });
    }

    private List<String> keys() {
        return items.stream().map(InboxItem::key).toList();
    }
}
