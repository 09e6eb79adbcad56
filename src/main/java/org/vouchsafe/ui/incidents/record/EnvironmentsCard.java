package org.vouchsafe.ui.incidents.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.incidents.room.Bits;
import org.vouchsafe.ui.incidents.room.RoomViewModel;
import org.vouchsafe.ui.incidents.room.RoomWords;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.ask.Form;
import org.vouchsafe.ui.session.link.EvidenceLinks;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** Where software is built or used: each with its own state, by what is attached to it and what was said of it. */
final class EnvironmentsCard {
    /** Which way evidence goes. */
    private enum Way {
        TO, FROM
    }

    private final Desk desk;
    private final RoomViewModel model;

    EnvironmentsCard(Desk desk, RoomViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    Node card(IncidentRoom room) {
        return Bits.lines(Bits.head("Environments", "CI system, build hosts, workstations: assessed beside the releases",
                Bits.act(desk.session(), "Attach evidence", () -> attach("", Way.TO)),
                Bits.act(desk.session(), "Assess an environment", () -> assess("", null))),
                room.environments().stream().map(this::environment).toList(),
                "None was assessed yet. What runs at installation runs here first: name the CI system, the build hosts and the developers' workstations.");
    }

    private Node environment(AssessedEnvironment environment) {
        FlowPane head = Bits.flow(chip(environment), Texts.of(environment.name(), "strong"));
        if (environment.isSuspect()) {
            head.getChildren().add(new StateChip(Tone.AFFECTED, "Malicious code may have run"));
        }
        VBox box = new VBox(3, head);
        if (!environment.attached().isEmpty()) {
            FlowPane attached = new FlowPane(8, 2, Texts.of("What it uses:", "secondary"), new EvidenceLinks(desk.session(),
                    environment.attached()));
            box.getChildren().add(attached);
        }
        String parts = environment.positions().stream().map(EnvironmentsCard::words).distinct().collect(Collectors.joining(" "));
        if (!parts.isEmpty()) {
            box.getChildren().add(Texts.wrapped(parts, "secondary"));
        }
        Room.Line<Entry.Assessed> said = environment.said();
        if (said != null) {
            if (said.said().state().isClearing() && said.entry().evidence().isEmpty()) {
                head.getChildren().add(new StateChip(Tone.UNKNOWN, "No evidence cited"));
            }
            box.getChildren().addAll(Texts.wrapped("Said to be " + Words.of(said.said().state()).toLowerCase(java.util.Locale.ROOT) + ": "
                    + said.said().words()), new EvidenceLinks(desk.session(), said.entry().evidence()),
                    Bits.said(said.entry(), desk.session()));
        }
        List<Node> acts = new ArrayList<>();
        if (!environment.attached().isEmpty()) {
            acts.add(Bits.act(desk.session(), "Detach", () -> attach(environment.name(), Way.FROM)));
        }
        acts.add(Bits.act(desk.session(), "Attach", () -> attach(environment.name(), Way.TO)));
        acts.add(Bits.act(desk.session(), "Assess", () -> assess(environment.name(), said == null ? null : said.said())));
        return Bits.row(box, acts.toArray(Node[]::new));
    }

    /** Contradicted when what is attached and what was said do not agree, as for a release. */
    private static StateChip chip(AssessedEnvironment environment) {
        State state = environment.state();
        return environment.positions().stream().filter(each -> each.state() == state && Tone.of(each) == Tone.CONTRADICTION).findFirst()
                .map(StateChip::of).orElseGet(() -> StateChip.of(state));
    }

    private static String words(Position position) {
        return position.advisory() + ": " + Words.of(position.state()).toLowerCase(java.util.Locale.ROOT)
                + (position.components().isEmpty() ? "." : " (" + RoomWords.components(position.components()) + ").");
    }

    private void assess(String name, Entry.@Nullable Assessed before) {
        Form form = new Form(desk.overlays(), "Assess an environment",
                "Say what is known and cite what shows it. A clear state without evidence opens no gate.");
        var environment = form.text("Environment", name, "CI system");
        var state = form.choice("State", Arrays.asList(State.values()), before == null ? State.UNKNOWN : before.state(), Words::of);
        form.beside();
        var words = form.area("How that is known", "", 3);
        var evidence = form.evidence();
        form.show("Write it down", () -> {
            if (environment.getText().isBlank()) {
                form.reply().refused().accept("Name the environment.");
                return;
            }
            model.acts().say(new Entry.Assessed(new Unit.OfEnvironment(environment.getText().strip()), state.getValue(),
                    words.getText().strip()), evidence.getText(), "Written down.", form.reply());
        });
    }

    private void attach(String name, Way way) {
        boolean to = way == Way.TO;
        Form form = new Form(desk.overlays(), to ? "Attach evidence to an environment" : "Detach evidence from " + name,
                to ? "Inventories, lockfiles and records that tell what it uses are read by the same rules as those of a release."
                        : "It tells nothing of this environment after all. That it was attached stays in the log.");
        var environment = form.text("Environment", name, "CI system");
        var evidence = form.evidence();
        var reason = form.text("Why", "");
        form.show(to ? "Attach it" : "Detach it", () -> {
            if (environment.getText().isBlank() || evidence.getText().isBlank()) {
                form.reply().refused().accept("Name the environment, and the evidence as E-055.");
                return;
            }
            var unit = new Unit.OfEnvironment(environment.getText().strip());
            model.acts().say(to ? new Entry.Attached(unit, reason.getText().strip()) : new Entry.Detached(unit, reason.getText().strip()),
                    evidence.getText(), to ? "Attached." : "Detached.", form.reply());
        });
    }
}
