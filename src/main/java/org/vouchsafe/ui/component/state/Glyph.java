package org.vouchsafe.ui.component.state;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** The shape of a tone on a field of 16 by 16 (or a given size), coloured by the stylesheet. Decoration: the word beside it says it too. */
public final class Glyph extends StackPane {
    private static final double FIELD = 16;

    public Glyph(Tone tone, double size) {
        SVGPath shape = new SVGPath();
        shape.setContent(tone.outline());
        shape.setFillRule(switch (tone.winding()) {
            case EVEN_ODD -> FillRule.EVEN_ODD;
            case NON_ZERO -> FillRule.NON_ZERO;
        });
        shape.getStyleClass().setAll("glyph", tone.styleClass());
        shape.setScaleX(size / FIELD);
        shape.setScaleY(size / FIELD);
        getChildren().add(shape);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }
}
