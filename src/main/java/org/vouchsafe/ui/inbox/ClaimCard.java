package org.vouchsafe.ui.inbox;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.ui.component.Excerpt;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.Words;

/** What they claim: the statement, whose it is, and the lines where it stands. */
final class ClaimCard {
    private ClaimCard() {}

    static Node of(CaseFile file, Session session) {
        VBox body = new VBox(10);
        ClaimRow row = file.claim();
        if (row == null) {
            body.getChildren().addAll(Texts.of("What they claim", "card-title"),
                    Texts.wrapped("Nobody has made a statement about this.", "secondary"));
            return body;
        }
        body.getChildren().addAll(new VBox(2, Texts.of("What they claim", "card-title"), Texts.wrapped(source(row, session), "secondary")),
                Texts.wrapped(Words.of(row.claim().status()), "lead"));
        words(row.claim()).forEach(line -> body.getChildren().add(Texts.wrapped(line)));
        body.getChildren().add(new VBox(2, Texts.wrapped("Author: " + row.author(), "secondary"),
                Texts.wrapped("Speaks of: " + target(row.claim().target()), "secondary")));
        if (file.claimLines() != null) {
            body.getChildren().addAll(new Excerpt(file.claimLines(), Excerpt.Kind.CLAIM), origin(row, session));
        }
        if (file.claims().size() > 1) {
            body.getChildren().add(others(file.claims(), session));
        }
        return body;
    }

    private static String source(ClaimRow row, Session session) {
        return row.format() + (row.documentTime() == null ? ", undated" : ", " + session.moments().utc(row.documentTime()));
    }

    private static List<String> words(Claim claim) {
        List<String> lines = new java.util.ArrayList<>();
        if (claim.justification() != null) {
            boolean other = claim.justification() == org.vouchsafe.domain.claim.Justification.OTHER;
            String word = other && claim.nativeJustification() != null ? claim.nativeJustification() : Words.of(claim.justification());
            lines.add("Justification: " + word + ".");
        } else if (claim.nativeJustification() != null) {
            lines.add("Justification: " + claim.nativeJustification() + ".");
        }
        if (claim.impactStatement() != null) {
            lines.add("“" + claim.impactStatement() + "”");
        }
        if (claim.action() != null) {
            lines.add("Advises: " + claim.action());
        }
        return lines;
    }

    private static Node origin(ClaimRow row, Session session) {
        Hyperlink link = new Hyperlink(row.evidence() + " " + row.evidenceName());
        link.setOnAction(event -> session.go(new Place(ScreenId.EVIDENCE, String.valueOf(row.evidence().value()))));
        link.setDisable(!session.has(ScreenId.EVIDENCE));
        return link;
    }

    private static Node others(List<ClaimRow> claims, Session session) {
        VBox box = new VBox(2, Texts.of(Count.of(claims.size() - 1, "other statement"), "field-name"));
        claims.stream().skip(1).limit(6).forEach(c -> box.getChildren()
                .add(Texts.wrapped(Words.of(c.claim().status()) + ", " + c.author() + ", " + source(c, session), "secondary")));
        return box;
    }

    private static String target(ClaimTarget target) {
        return switch (target) {
            case ClaimTarget.OfProduct(Identification product, List<Identification> components) -> components.isEmpty()
                    ? product.text()
                    : String.join(", ", components.stream().map(Identification::text).toList()) + " in " + product.text();
            case ClaimTarget.OfBom bom -> bom.root() ? "the whole product of its BOM" : ofElement(bom.component(), bom.ref());
        };
    }

    private static String ofElement(@Nullable Identification component, @Nullable String ref) {
        return component != null ? component.text() : ref == null ? "a whole BOM" : "element " + ref + " of its BOM";
    }
}
