package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;

/** Files dropped anywhere on the window are taken in, with the events the system sends while something is dragged over it. */
class DropJourneyTest extends InWindow {
    @Test
    void filesDroppedOnAScreenAreImported(FxRobot robot) {
        List<Path> files = Stream.of("inventories/northwind-billing-7.3.cdx.json", "advisories/GHSA-fw8c-xr5c-95f9.json")
                .map(OpenWindow.SAMPLE::resolve).toList();
        Node under = robot.lookup(".page-title").query();
        DragEvent over = drag(robot, DragEvent.DRAG_OVER, under, files);
        assertThat(over.getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        assertThat(robot.lookup(".drop-veil").query().isVisible()).isTrue();

        drag(robot, DragEvent.DRAG_DROPPED, under, files);
        assertThat(robot.lookup(".drop-veil").query().isVisible()).isFalse();
        OpenWindow.pressInDialog(robot, "Import 2 items");
        assertThat(window.use().evidence().rows(Viewpoint.LATEST)).extracting(row -> row.evidence().name())
                .containsExactlyInAnyOrder("northwind-billing-7.3.cdx.json", "GHSA-fw8c-xr5c-95f9.json");

        Button changed = robot.lookup(".dialog-card .cell-button").queryButton();
        robot.interact(changed::fire);
        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
        assertThat(robot.lookup(".reasons .card-title").queryAllAs(Labeled.class)).as("the state says why it is so")
                .anyMatch(each -> each.getText().equals("Billing 7.3"));
    }

    @Test
    void filesDroppedOnTheCornerForItAreVerifiedAndNotKept(FxRobot robot) throws Exception {
        Path draft = Files.writeString(folder.resolve("draft.pdf"), "%PDF-1.7 not signed");
        drag(robot, DragEvent.DRAG_OVER, robot.lookup(".page-title").query(), List.of(draft));
        drag(robot, DragEvent.DRAG_DROPPED, robot.lookup(".drop-verify").query(), List.of(draft));

        assertThat(robot.lookup(".dialog-head .lead").queryLabeled().getText()).isEqualTo("Verified: 1 INDETERMINATE");
        assertThat(robot.lookup(".dialog-card .label").queryAllAs(javafx.scene.control.Label.class))
                .anyMatch(label -> label.getText().startsWith("The file carries no signature"));
        assertThat(window.use().evidence().rows(Viewpoint.LATEST)).isEmpty();
    }

    @Test
    void theVeilGoesWhenTheFilesAreDraggedAwayAgain(FxRobot robot) {
        List<Path> files = List.of(OpenWindow.SAMPLE.resolve("register-2026-03-31.csv"));
        drag(robot, DragEvent.DRAG_OVER, robot.lookup(".page-title").query(), files);
        drag(robot, DragEvent.DRAG_EXITED, window.app().scene().getRoot(), files);

        assertThat(robot.lookup(".drop-veil").query().isVisible()).isFalse();
        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
    }

    @Test
    void whatIsNoFileIsNotAccepted(FxRobot robot) {
        DragEvent over = drag(robot, DragEvent.DRAG_OVER, robot.lookup(".page-title").query(), List.of());

        assertThat(over.isAccepted()).isFalse();
        assertThat(robot.lookup(".drop-veil").query().isVisible()).isFalse();
    }

    @Test
    void aWorkspaceDroppedIsNotTakenForEvidenceUnseen(FxRobot robot) throws Exception {
        Path other = Files.writeString(folder.resolve("other.vouchsafe"), "not one");
        drag(robot, DragEvent.DRAG_DROPPED, robot.lookup(".page-title").query(), List.of(other));

        assertThat(OpenWindow.dialogIsOpen(robot)).as("it is asked before anything is kept").isTrue();
        assertThat(window.use().evidence().rows(Viewpoint.LATEST)).isEmpty();
    }

    private static DragEvent drag(FxRobot robot, EventType<DragEvent> type, Node at, List<Path> files) {
        var sent = new java.util.concurrent.atomic.AtomicReference<DragEvent>();
        robot.interact(() -> {
            Dragboard board = DragboardHelper.createDragboard(dragged());
            var content = new ClipboardContent();
            if (files.isEmpty()) {
                content.putString("only words");
            } else {
                content.putFiles(files.stream().map(Path::toFile).toList());
            }
            board.setContent(content);
            // The event is copied on its way to the target; what was accepted stays with the one that arrives.
            at.addEventHandler(type, sent::set);
            Point2D place = at.localToScene(5, 5);
            at.fireEvent(new DragEvent(type, board, place.getX(), place.getY(), 10, 10, TransferMode.COPY, at, at, null));
            at.removeEventHandler(type, sent::set);
        });
        return sent.get();
    }

    /** The toolkit's own clipboard, with what only a drag knows: that its files may be copied. */
    private static TKClipboard dragged() {
        TKClipboard held = Toolkit.getToolkit().createLocalClipboard();
        return (TKClipboard) Proxy.newProxyInstance(DropJourneyTest.class.getClassLoader(), new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> method.getName().equals("getTransferModes") ? EnumSet.of(TransferMode.COPY)
                        : method.invoke(held, arguments));
    }
}
