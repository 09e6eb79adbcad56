package org.vouchsafe.ui.component.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.graph.LayeredGraph.Box;
import org.vouchsafe.ui.component.graph.LayeredGraph.Line;
import org.vouchsafe.ui.component.graph.LayeredGraph.Role;

/** The picture of a {@link LayeredGraph}: boxes are buttons, so that they can be walked by Tab and Enter and are read aloud. */
public final class GraphPane extends Pane {
    private static final double WIDTH = 156;
    private static final double HEIGHT = 46;
    private static final double ACROSS = 40;
    private static final double DOWN = 12;
    private static final double MARGIN = 16;

    private final IntConsumer walk;
    private final Map<Integer, Point2D> places = new HashMap<>();
    private double focusX;

    /**
     * An empty picture.
     *
     * @param walk called with the id of the box that was chosen
     */
    public GraphPane(IntConsumer walk) {
        this.walk = walk;
        getStyleClass().add("graph");
    }

    /** Draws this one instead. */
    public void show(LayeredGraph graph) {
        places.clear();
        int tallest = graph.layers().stream().mapToInt(List::size).max().orElse(0);
        double height = tallest * (HEIGHT + DOWN) - DOWN + 2 * MARGIN;
        var boxes = new Group();
        double x = MARGIN;
        for (List<Box> layer : graph.layers()) {
            double y = (height - layer.size() * (HEIGHT + DOWN) + DOWN) / 2;
            for (Box box : layer) {
                places.put(box.id(), new Point2D(x, y));
                boxes.getChildren().add(box(box, x, y));
                if (box.role() == Role.FOCUS) {
                    focusX = x + WIDTH / 2;
                }
                y += HEIGHT + DOWN;
            }
            x += WIDTH + ACROSS;
        }
        var lines = new Group();
        graph.lines().forEach(line -> lines.getChildren().add(line(line)));
        setMinSize(x - ACROSS + MARGIN, height);
        setPrefSize(x - ACROSS + MARGIN, height);
        setMaxSize(x - ACROSS + MARGIN, height);
        getChildren().setAll(lines, boxes);
    }

    /** Where the middle of the box in focus lies, from the left, in pixels. */
    public double focusX() {
        return focusX;
    }

    private Node box(Box box, double x, double y) {
        var name = Texts.of(box.name(), "graph-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var content = new VBox(name);
        if (!box.note().isEmpty()) {
            content.getChildren().add(Texts.of(box.note(), "graph-note"));
        }
        content.setMaxWidth(WIDTH - 20);
        content.setAlignment(Pos.CENTER_LEFT);
        var button = new Button(null, content);
        button.getStyleClass().setAll("button", "graph-box", box.role().name().toLowerCase(java.util.Locale.ROOT));
        button.setMinSize(WIDTH, HEIGHT);
        button.setPrefSize(WIDTH, HEIGHT);
        button.setMaxSize(WIDTH, HEIGHT);
        button.relocate(x, y);
        button.setTooltip(new Tooltip(box.note().isEmpty() ? box.name() : box.name() + ": " + box.note()));
        button.setAccessibleText(spoken(box));
        button.setDisable(box.role() == Role.REST);
        button.setOnAction(event -> walk.accept(box.id()));
        return button;
    }

    private static String spoken(Box box) {
        String role = switch (box.role()) {
            case ROOT -> "The product itself: ";
            case STEP -> "On the way: ";
            case FOCUS -> "In focus: ";
            case NEED -> "Needed by it: ";
            case REST -> "Not drawn: ";
        };
        return role + box.name() + (box.note().isEmpty() ? "" : ", " + box.note());
    }

    private Node line(Line line) {
        Point2D from = places.getOrDefault(line.from(), Point2D.ZERO);
        Point2D to = places.getOrDefault(line.to(), Point2D.ZERO);
        boolean back = to.getX() <= from.getX();
        double startX = from.getX() + WIDTH;
        double startY = from.getY() + HEIGHT / 2;
        double endX = to.getX();
        double endY = to.getY() + HEIGHT / 2;
        double bend = back ? ACROSS * 1.5 : Math.max(ACROSS / 2, (endX - startX) / 2);
        var curve = new CubicCurve(startX, startY, startX + bend, startY, endX - bend, endY, endX, endY);
        curve.getStyleClass().add(back ? "graph-line-back" : "graph-line");
        curve.setMouseTransparent(true);
        return curve;
    }
}
