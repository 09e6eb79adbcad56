package org.vouchsafe.ui.session.link;

import java.util.Collection;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.ui.session.Cited;
import org.vouchsafe.ui.session.Session;

/** Pieces of evidence by their numbers; each leads to its original. */
public final class EvidenceLinks extends FlowPane {
    private static final double GAP = 8;

    public EvidenceLinks(Session session, Collection<EvidenceId> evidence) {
        super(GAP, 2);
        evidence.forEach(each -> getChildren().add(to(session, new Citation(each, Location.WHOLE_FILE), each.toString())));
        setManaged(!evidence.isEmpty());
        setVisible(!evidence.isEmpty());
    }

    /** A link to one place. */
    public static Hyperlink to(Session session, Citation place, String words) {
        Hyperlink link = new Hyperlink(words);
        link.getStyleClass().add("mono");
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setAccessibleText("Evidence " + words + ", open");
        link.setOnAction(event -> session.go(Cited.place(place)));
        return link;
    }
}
