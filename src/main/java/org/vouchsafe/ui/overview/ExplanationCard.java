package org.vouchsafe.ui.overview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.Card;
import org.vouchsafe.ui.component.Icons;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.position.Explanation;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;

/** Why a cell of the matrix is what it is. */
final class ExplanationCard extends VBox {
    ExplanationCard(PositionRow row, Session session, Runnable close) {
        VBox names = new VBox(2, Texts.wrapped(row.releaseName(), "card-title"),
                Texts.wrapped(row.supplier() + ". " + row.advisoryTitle(), "secondary"), Texts.wrapped(row.position().advisory(), "mono"));
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(8, names, Icons.button("fth-x", "Close the explanation", close));
        head.setAlignment(Pos.TOP_LEFT);
        VBox body = new VBox(12, head, new Explanation(row, session.moments(),
                citation -> session.go(Cited.place(citation))));
        if (!row.position().contradictions().isEmpty() || row.position().reason() != null) {
            Button inbox = Controls.button("Open in the inbox");
            inbox.setOnAction(event -> session.go(new Place(ScreenId.INBOX,
                    row.supplier() + "/" + row.product() + "@" + row.release() + " " + row.position().advisory())));
            body.getChildren().add(inbox);
        }
        body.setStyle("-fx-padding: 16;");
        getChildren().add(new Card(body));
    }
}
