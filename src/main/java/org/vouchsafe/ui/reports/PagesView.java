package org.vouchsafe.ui.reports;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.picture.PagePicture;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.Controls;
import org.vouchsafe.ui.component.control.Spoken;
import org.vouchsafe.ui.reports.PagesViewModel.Zoom;

/** One page of the report as it is printed, and the way to the others. */
final class PagesView extends VBox {
    private static final double AROUND = 24;
    /** Width of a page at 150 % on a screen of 96 pixels to the inch. */
    private static final double LARGE = 8.27 * 96 * 1.5;

    private final PagesViewModel model;
    private final ImageView page = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final Label where = Texts.line("", "secondary");
    private final Button back = Controls.button("Previous page");
    private final Button on = Controls.button("Next page");

    PagesView(PagesViewModel model) {
        this.model = model;
        getStyleClass().add("pages");
        page.setPreserveRatio(true);
        page.setSmooth(true);
        StackPane desk = new StackPane(page);
        desk.getStyleClass().add("page-desk");
        scroll.viewportBoundsProperty().addListener((o, was, is) -> {
            desk.setMinWidth(is.getWidth());
            fit();
        });
        scroll.setContent(desk);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText("The page as it is printed");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(bar(), scroll);
        back.setOnAction(event -> model.turnTo(model.pageProperty().get() - 1));
        on.setOnAction(event -> model.turnTo(model.pageProperty().get() + 1));
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        model.pictureProperty().addListener((o, was, is) -> draw(is));
        model.pageProperty().addListener((o, was, is) -> tell());
        model.countProperty().addListener((o, was, is) -> tell());
        model.zoomProperty().addListener((o, was, is) -> fit());
        tell();
    }

    private HBox bar() {
        ComboBox<Zoom> zoom = new ComboBox<>();
        zoom.getItems().setAll(Zoom.values());
        zoom.setConverter(Spoken.as(Zoom::words));
        zoom.valueProperty().bindBidirectional(model.zoomProperty());
        zoom.setAccessibleText("How large pages are shown");
        where.setMinWidth(USE_PREF_SIZE);
        back.setMinWidth(USE_PREF_SIZE);
        on.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(8, back, on, where, new Spacer(), zoom);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("page-bar");
        return bar;
    }

    private void turn(KeyEvent event) {
        int to = model.pageProperty().get() + (event.getCode() == KeyCode.PAGE_DOWN ? 1 : event.getCode() == KeyCode.PAGE_UP ? -1 : 0);
        if (to != model.pageProperty().get()) {
            model.turnTo(to);
            event.consume();
        }
    }

    private void tell() {
        int count = model.countProperty().get();
        where.setText(count == 0 ? "" : "Page " + (model.pageProperty().get() + 1) + " of " + count);
        back.setDisable(model.pageProperty().get() == 0 || count == 0);
        on.setDisable(model.pageProperty().get() >= count - 1);
        page.setAccessibleText(where.getText() + " of the report as it is printed");
    }

    private void draw(@Nullable PagePicture picture) {
        if (picture == null) {
            page.setImage(null);
            return;
        }
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(), picture.pixels(), 0,
                picture.width());
        page.setImage(image);
        scroll.setVvalue(0);
        fit();
    }

    private void fit() {
        if (page.getImage() == null) {
            return;
        }
        double room = Math.max(200, scroll.getViewportBounds().getWidth() - 2 * AROUND);
        double ratio = page.getImage().getHeight() / page.getImage().getWidth();
        page.setFitWidth(switch (model.zoomProperty().get()) {
            case WHOLE_PAGE -> Math.min(room, Math.max(200, scroll.getViewportBounds().getHeight() - 2 * AROUND) / ratio);
            case WIDTH -> Math.min(room, LARGE);
            case LARGE -> LARGE;
        });
    }
}
