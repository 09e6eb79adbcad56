package org.vouchsafe.ui.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.vouchsafe.job.SameThreadJobs;
import org.vouchsafe.ui.task.FxThread;
import org.vouchsafe.ui.task.Tasks;

/** Jobs in the strip, and that nothing of them stays when they are over. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StatusStripTest {
    private final Tasks tasks = new Tasks(new SameThreadJobs(), new FxThread(), failure -> {});
    private StatusStrip strip;
    private Stage stage;

    /** In a stage of its own: the one that is offered keeps its size for the tests that come after. */
    @Start
    void start(Stage ignored) {
        stage = new Stage();
        strip = new StatusStrip(tasks, new org.vouchsafe.ui.session.Notices(), new SimpleStringProperty("a"), new SimpleStringProperty("b"),
                new SimpleStringProperty("c"));
        stage.setScene(new Scene(strip, 900, 40));
        stage.show();
    }

    @Stop
    void stop() {
        stage.hide();
    }

    @Test
    void aMovingJobKeepsItsOneLine(FxRobot robot) {
        List<Node> seen = new ArrayList<>();
        robot.interact(() -> tasks.run("Import", progress -> {
            for (int i = 0; i < 5; i++) {
                progress.stage("Reading", 10);
                seen.addAll(robot.lookup(".progress-bar").queryAll());
            }
            return 1;
        }, done -> {}, () -> {}));
        assertThat(seen).hasSize(5);
        assertThat(seen.stream().distinct()).hasSize(1);
        assertThat(robot.lookup(".progress-bar").queryAll()).isEmpty();
    }

    @Test
    void theLineOfAJobThatIsOverIsLetGo(FxRobot robot) throws InterruptedException {
        List<WeakReference<ProgressBar>> bars = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            robot.interact(() -> tasks.run("Import", progress -> {
                bars.add(new WeakReference<>(robot.lookup(".progress-bar").queryAs(ProgressBar.class)));
                strip.applyCss();
                return 1;
            }, done -> {}, () -> {}));
        }
        for (int i = 0; i < 50 && bars.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
            robot.interact(() -> {});
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(bars).hasSize(20);
        assertThat(bars.stream().filter(each -> each.get() != null)).hasSizeLessThanOrEqualTo(1);
    }
}
