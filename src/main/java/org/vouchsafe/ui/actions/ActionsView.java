package org.vouchsafe.ui.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.Beside;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.EmptyState;
import org.vouchsafe.ui.component.Facts;
import org.vouchsafe.ui.component.PageHeader;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.table.DataTable;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.Screen;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.usecase.duty.Duty;

/** Everything to be done at the left, what became of the one chosen at the right. */
public final class ActionsView implements Screen {
    private static final double DETAIL = 348;
    private final Desk desk;
    private final ActionsViewModel model;
    private final DutyForms forms;
    private final VBox page = new VBox();
    private final DataTable<Duty> table;
    private final Beside side;

    public ActionsView(Desk desk, ActionsViewModel model) {
        this.desk = desk;
        this.model = model;
        this.forms = new DutyForms(desk, model);
        Button add = Controls.button("Add an action");
        add.getStyleClass().add("accent");
        add.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        add.setOnAction(event -> add());
        PageHeader header = new PageHeader("Actions", add);
        header.subtitleProperty().bind(model.summaryProperty());
        table = new DataTable<>(new DataTable.Naming("actions", "action", "actions"), model.table(), desk.tables(),
                EmptyState.nothing("fth-check-circle", "Nothing is to be done",
                        "Actions and records of incidents, gaps that reviews found, exceptions and decisions that run out stand here, the most pressing first."),
                csv -> desk.saveText("Export the actions", "actions.csv", "CSV", "csv", csv));
        VBox.setVgrow(table, Priority.ALWAYS);
        side = new Beside(new Card(table), DETAIL);
        side.setMinHeight(0);
        side.setPrefHeight(0);
        VBox.setVgrow(side, Priority.ALWAYS);
        page.getStyleClass().add("page");
        page.getChildren().addAll(header, side);
        table.selectedProperty().addListener((o, was, is) -> model.choose(is));
        model.toSelectProperty().addListener((o, was, is) -> {
            if (is != null) {
                table.select(is);
            }
        });
        model.chosenProperty().addListener((o, was, is) -> side.show(is == null ? null : detail(is)));
    }

    @Override
    public Parent view() {
        return page;
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }

    /** The key of a duty. */
    @Override
    public void open(String key) {
        model.open(key);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("add-action", Command.Section.SCREEN, () -> "Add an action", "fth-flag", "N", desk.session()::whyReadOnly,
                        this::add),
                Command.always("filter-actions", Command.Section.SCREEN, "Filter the actions", "fth-filter", "Shortcut+F",
                        table::focusSearch),
                act("action-done", "Call it done", "fth-check", "D", ActionsView::canEnd, forms::done),
                act("action-verify", "Verify that it is done", "fth-check-circle", "V", each -> each.timing() == Duty.Timing.TO_VERIFY,
                        forms::verify),
                act("action-move", "Another owner or day", "fth-calendar", "M", ActionsView::canMove, forms::move),
                new Command("action-open", Command.Section.SCREEN, () -> "Go to where it comes from", "fth-external-link", "O",
                        () -> model.chosenProperty().get() == null ? "Choose something to do." : null, () -> on(this::source)));
    }

    private void add() {
        model.openIncidents(forms::add);
    }

    private static boolean canEnd(Duty duty) {
        return switch (duty.kind()) {
            case ACTION -> duty.doneBy().isEmpty();
            case GAP, EXCEPTION -> duty.isOpen();
            case RECORD, DECISION, CLOCK -> false;
        };
    }

    private static boolean canMove(Duty duty) {
        return switch (duty.kind()) {
            case ACTION -> duty.doneBy().isEmpty();
            case GAP -> duty.isOpen();
            case EXCEPTION, RECORD, DECISION, CLOCK -> false;
        };
    }

    private Node detail(Duty duty) {
        Facts facts = new Facts().code("Number", duty.key()).line("Owner", duty.owner().isBlank() ? "Nobody was named" : duty.owner())
                .line(DutyWords.runsOut(duty) ? "Until" : "By", duty.due() == null ? "No day was named"
                        : desk.session().moments().day(duty.due()))
                .line("Priority", DutyWords.priority(duty)).line("Done by", duty.doneBy()).line("Verified by", duty.verifiedBy());
        if (!duty.evidence().isEmpty()) {
            facts.node("Evidence", new EvidenceLinks(desk.session(), duty.evidence()));
        }
        Hyperlink from = new Hyperlink(switch (duty.kind()) {
            case ACTION, EXCEPTION, RECORD, CLOCK -> "Open the incident's room";
            case GAP -> "Open the questionnaires";
            case DECISION -> "Open the inbox, to decide anew";
        });
        from.setOnAction(event -> source(duty));
        FlowPane acts = new FlowPane(8, 8);
        List<Button> buttons = new ArrayList<>();
        if (canEnd(duty)) {
            buttons.add(button(duty.kind() == Duty.Kind.EXCEPTION ? "End it" : duty.kind() == Duty.Kind.GAP ? "Close it" : "Done",
                    () -> forms.done(duty)));
        }
        if (duty.timing() == Duty.Timing.TO_VERIFY) {
            buttons.add(button("Verify", () -> forms.verify(duty)));
        }
        if (canMove(duty)) {
            buttons.add(button("Another owner or day", () -> forms.move(duty)));
        }
        acts.getChildren().addAll(buttons);
        return Card.padded(new FlowPane(8, 4, DutyWords.chip(duty), Texts.of(DutyWords.of(duty.kind()), "secondary")),
                Texts.wrapped(duty.what(), "card-title"), Texts.wrapped(duty.about(), "secondary"), facts, from, acts);
    }

    private void source(Duty duty) {
        desk.session().go(switch (duty.kind()) {
            case ACTION, EXCEPTION -> new Place(ScreenId.INCIDENTS, duty.incident() + "/actions");
            case RECORD -> new Place(ScreenId.INCIDENTS, duty.incident() + "/records");
            case CLOCK -> new Place(ScreenId.INCIDENTS, duty.incident() + "/clocks");
            case GAP -> Place.of(ScreenId.QUESTIONNAIRES);
            case DECISION -> Place.of(ScreenId.INBOX);
        });
    }

    private Button button(String text, Runnable action) {
        Button button = Controls.button(text);
        button.disableProperty().bind(desk.session().whyReadOnlyProperty().isNotNull());
        button.setOnAction(event -> action.run());
        return button;
    }

    private void on(Consumer<Duty> act) {
        Duty duty = model.chosenProperty().get();
        if (duty != null) {
            act.accept(duty);
        }
    }

    private Command act(String id, String text, String icon, String key, Predicate<Duty> can, Consumer<Duty> act) {
        return new Command(id, Command.Section.SCREEN, () -> text, icon, key, () -> whyNot(can), () -> on(act));
    }

    private @Nullable String whyNot(Predicate<Duty> can) {
        Duty duty = model.chosenProperty().get();
        return duty == null ? "Choose something to do." : can.test(duty) ? desk.session().whyReadOnly() : "That cannot become of this one.";
    }
}
