package org.vouchsafe.ui.actions;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.ActionForms;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.duty.Duty;

/** What is asked before something becomes of what is to be done. */
final class DutyForms {
    private final Desk desk;
    private final ActionsViewModel model;

    DutyForms(Desk desk, ActionsViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** It is done, or holds no longer. */
    void done(Duty duty) {
        switch (duty.kind()) {
            case ACTION -> forms(duty).done(duty.number(), duty.what());
            case EXCEPTION -> forms(duty).end(duty.number(), duty.what());
            case GAP -> gap(duty);
            case RECORD, DECISION, CLOCK -> {
                // A record is filed in its room, a decision is made where the state is shown.
            }
        }
    }

    /** Another person has seen that it is done. */
    void verify(Duty duty) {
        forms(duty).verify(duty.number(), duty.what(), duty.doneBy());
    }

    /** Another owner or day. */
    void move(Duty duty) {
        if (duty.kind() == Duty.Kind.ACTION) {
            forms(duty).move(duty.number(), duty.what(), duty.owner(), duty.due());
            return;
        }
        Form form = new Form(desk.overlays(), "Another owner or day for " + duty.key(), duty.what());
        var owner = form.text("Who closes it", duty.owner());
        var due = form.day("By when", duty.due());
        form.beside();
        var reason = form.text("Why", "");
        form.show("Move it", () -> model.moveGap(duty, owner.getText().strip(), due.getValue(), reason.getText(), form.reply()));
    }

    /** Something new for one of these incidents. */
    void add(List<Incident> incidents) {
        Form form = new Form(desk.overlays(), "Add an action", incidents.isEmpty()
                ? "Actions belong to an incident, and none is open. Gaps of answers are opened in the review of answers."
                : "Without an owner and a day it keeps its incident from being closed.");
        if (incidents.isEmpty()) {
            form.show("Close", desk.overlays()::close);
            return;
        }
        var title = form.text("What is to be done", "");
        var incident = form.choice("Because of", incidents, incidents.getFirst(), each -> each.head().title());
        var owner = form.text("Who does it", "");
        var due = form.day("By when", (LocalDate) null);
        form.beside();
        var priority = form.choice("Priority", List.of(IncidentSeverity.values()), IncidentSeverity.MEDIUM,
                each -> Words.sentence(each.name().toLowerCase(java.util.Locale.ROOT)));
        form.show("Add it", () -> model.say(incident.getValue().id().value(), new Entry.ActionOpened(title.getText().strip(),
                owner.getText().strip(), due.getValue(), priority.getValue()), "", "Added.", form.reply()));
    }

    private void gap(Duty duty) {
        Form form = new Form(desk.overlays(), "Close " + duty.key(), "A gap is closed by evidence that is held, not by a word.");
        var evidence = form.evidence();
        var note = form.text("In a few words", "");
        form.show("Close the gap", () -> model.closeGap(duty, evidence.getText(), note.getText(), form.reply()));
    }

    private ActionForms forms(Duty duty) {
        return new ActionForms(desk.overlays(),
                (entry, evidence, told, reply) -> model.say(duty.incident(), entry, evidence, told, reply));
    }
}
