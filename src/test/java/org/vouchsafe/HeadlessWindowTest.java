package org.vouchsafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A window is drawn and clicked without a display: what every test of a screen relies on. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HeadlessWindowTest {

    private Button button;
    private Scene scene;
    private Stage own;

    @Start
    void start(Stage shared) {
        // The toolkit hands every test of one run the same stage, in the size the one before left it; this one makes its own.
        own = new Stage();
        button = new Button("Import");
        button.setOnAction(_ -> button.setText("Imported"));
        StackPane root = new StackPane(button);
        root.setStyle("-fx-background-color: #336699");
        scene = new Scene(root, 320, 200);
        own.setScene(scene);
        own.sizeToScene();
        own.show();
    }

    @Stop
    void stop() {
        own.hide();
    }

    @Test
    void drawsTheScene() throws Exception {
        var image = WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get();

        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getPixelReader().getColor(5, 5)).isEqualTo(Color.web("#336699"));
    }

    @Test
    void clicksAButton(FxRobot robot) {
        robot.clickOn(button);

        assertThat(button.getText()).isEqualTo("Imported");
    }
}
