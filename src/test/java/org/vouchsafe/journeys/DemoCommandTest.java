package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** What the demo says when it cannot be played. */
class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void aWindowThatCannotOpenIsSaidBeforeAnythingIsDone() {
        Said said = new CommandLineStory(folder).bare("demo", "--out", folder.resolve("out"), "--window", "always");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("no display");
        assertThat(folder).isEmptyDirectory();
        assertThat(new CommandLineStory(folder).bare("demo", "--window", "sometimes").code()).isEqualTo(2);
    }
}
