package org.vouchsafe.ui.components;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.position.CheckList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Words;

/** One place where a component is used: the release, how it gets there, and where that runs. */
final class UseCard extends VBox {
    private static final double STEP = 14;

    UseCard(WhereRow use, Session session, Runnable walk, Runnable explain) {
        super(6);
        Label title = Texts.wrapped(use.product() + " " + use.release(), "strong");
        HBox head = new HBox(8, title, new Spacer(), chip(use, explain));
        head.setAlignment(Pos.CENTER_LEFT);
        String how = (use.direct() ? "Directly" : "Through others") + scope(use.scope()) + ". ";
        getChildren().addAll(head, Texts.wrapped(use.supplier() + ". " + status(use) + how, "secondary"), path(use));
        if (use.state() != null && !use.advisoryData()) {
            getChildren().add(Texts.wrapped(Words.of(use.state()) + by(use) + "; " + noData(use) + ".", "secondary"));
        }
        getChildren().add(Texts.wrapped(deployment(use), "secondary"));
        Hyperlink graph = new Hyperlink("Draw every path");
        graph.setOnAction(event -> walk.run());
        FlowPane links = new FlowPane(14, 2, CheckList.link(use.place(), citation -> session.go(Cited.place(citation))), graph);
        getChildren().add(links);
        getStyleClass().add("divided");
        setStyle("-fx-padding: 12 0 12 0;");
    }

    private static Node chip(WhereRow use, Runnable explain) {
        if (use.state() != null && use.advisory() != null) {
            State state = use.state();
            return new StateLink(use.contradicted() ? StateChip.contradicted(state) : StateChip.of(state),
                    use.product() + " " + use.release() + ", " + use.advisory(), explain);
        }
        if (use.releaseId() == null) {
            return new StateChip(Tone.NONE, "Not assessed until placed");
        }
        return new StateChip(Tone.NONE, use.advisoryData() ? "No advisory matches" : Words.sentence(noData(use)));
    }

    private static String noData(WhereRow use) {
        return "no advisory data" + (use.ecosystem() == null ? "" : " for " + use.ecosystem());
    }

    private static String by(WhereRow use) {
        return switch (use.basis()) {
            case CLAIM, CORROBORATED -> " by the supplier's claim";
            case DECISION -> " by decision";
            case INVENTORY, NONE -> "";
            case null -> "";
        };
    }

    private static String status(WhereRow use) {
        return use.status() == null ? "Not placed yet. " : Words.sentence(Words.of(use.status())) + ". ";
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case REQUIRED, UNSTATED -> "";
            case OPTIONAL, DEVELOPMENT, PEER, EXCLUDED -> ", " + scope.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String deployment(WhereRow use) {
        if (use.environment() == null) {
            return "Not deployed here as far as the register says.";
        }
        String owner = use.owner() == null ? "no owner" : "owner " + use.owner();
        String criticality = use.criticality() == Criticality.UNSTATED ? "" : ", criticality " + Words.of(use.criticality());
        String customers = use.customers().isEmpty() ? "" : ", for " + String.join(", ", use.customers());
        return "Runs in " + use.environment() + ", " + owner + criticality + customers + ".";
    }

    /** The path as a staircase: each step is brought in by the one above it. */
    private static Node path(WhereRow use) {
        VBox steps = new VBox(2);
        for (int i = 0; i < use.path().size(); i++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("path-dot", i == use.path().size() - 1 ? "end" : "step");
            HBox step = new HBox(8, dot, Texts.wrapped(use.path().get(i), "mono"));
            step.setAlignment(Pos.CENTER_LEFT);
            VBox.setMargin(step, new Insets(0, 0, 0, i * STEP));
            steps.getChildren().add(step);
        }
        steps.setAccessibleText("Path: " + String.join(", then ", use.path()));
        return steps;
    }
}
