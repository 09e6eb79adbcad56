package org.vouchsafe.ui.session.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.ui.session.Overlays;
import org.vouchsafe.ui.session.Reply;

/** What is asked before an action or an exception of an incident is opened, or something becomes of it. */
public final class ActionForms {
    /** Says something in the incident; the evidence as typed. */
    public interface Saying {
        void say(Entry entry, String evidence, String told, Reply reply);
    }

    private final Overlays overlays;
    private final Saying saying;

    public ActionForms(Overlays overlays, Saying saying) {
        this.overlays = overlays;
        this.saying = saying;
    }

    /** Something new is to be done. */
    public void open() {
        Form form = new Form(overlays, "Add an action", "Without an owner and a day it keeps the incident from being closed.");
        var title = form.text("What is to be done", "");
        var owner = form.text("Who does it", "");
        var due = form.day("By when", null);
        form.beside();
        var priority = form.choice("Priority", List.of(IncidentSeverity.values()), IncidentSeverity.MEDIUM, ActionForms::words);
        form.show("Add it", () -> saying.say(new Entry.ActionOpened(title.getText().strip(), owner.getText().strip(), due.getValue(),
                priority.getValue()), "", "Added.", form.reply()));
    }

    /** It is done. */
    public void done(long number, String title) {
        Form form = new Form(overlays, "Action " + number + " is done", title + ". Another person verifies it afterwards.");
        var words = form.area("What shows that it is done", "", 3);
        var evidence = form.evidence();
        form.show("Call it done", () -> saying.say(new Entry.ActionDone(number, words.getText().strip()), evidence.getText(),
                "Action " + number + " is done and waits to be verified.", form.reply()));
    }

    /** Another person has seen that it is done. */
    public void verify(long number, String title, String doneBy) {
        Form form = new Form(overlays, "Verify action " + number, title + ". " + doneBy + " called it done; somebody else verifies it.");
        var words = form.area("How it was verified", "", 3);
        var evidence = form.evidence();
        form.show("Verify it", () -> saying.say(new Entry.ActionVerified(number, words.getText().strip()), evidence.getText(),
                "Action " + number + " is verified.", form.reply()));
    }

    /** Another owner or day. */
    public void move(long number, String title, String owner, @Nullable LocalDate due) {
        Form form = new Form(overlays, "Another owner or day for action " + number, title);
        var who = form.text("Who does it", owner);
        var day = form.day("By when", due);
        form.beside();
        var reason = form.text("Why", "");
        form.show("Move it", () -> saying.say(new Entry.ActionMoved(number, who.getText().strip(), day.getValue(),
                reason.getText().strip()), "", "Action " + number + " is moved.", form.reply()));
    }

    /** An exception holds no longer. */
    public void end(long number, String words) {
        Form form = new Form(overlays, "End exception " + number,
                words + " It no longer covers anything from now on; it stays in the log.");
        var reason = form.text("Why", "");
        form.show("End it", () -> saying.say(new Entry.ExceptionEnded(number, reason.getText().strip()), "",
                "Exception " + number + " is ended.", form.reply()));
    }

    private static String words(IncidentSeverity priority) {
        return priority.name().charAt(0) + priority.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
