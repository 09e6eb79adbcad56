package org.vouchsafe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which starts mean nothing but the window. */
class WindowStartTest {
    @Test
    void whatIsDoubleClickedOpensTheWindowOnIt() {
        assertThat(WindowStart.of()).contains(new WindowStart(null));
        assertThat(WindowStart.of("/home/mara/My case.vouchsafe")).contains(new WindowStart(Path.of("/home/mara/My case.vouchsafe")));
        assertThat(WindowStart.of("CASE.VOUCHSAFE")).contains(new WindowStart(Path.of("CASE.VOUCHSAFE")));
        assertThat(WindowStart.of("-w", "case.of.mine")).contains(new WindowStart(Path.of("case.of.mine")));
        assertThat(WindowStart.of("--workspace", "a.vouchsafe")).contains(new WindowStart(Path.of("a.vouchsafe")));
    }

    @Test
    void commandsAndOptionsAreLeftToWhoReadsThem() {
        assertThat(WindowStart.of("states")).isEmpty();
        assertThat(WindowStart.of("--help")).isEmpty();
        assertThat(WindowStart.of("-w", " ")).as("a blank name is told as wrong").isEmpty();
        assertThat(WindowStart.of("-w", "\0")).isEmpty();
        assertThat(WindowStart.of("info", "a.vouchsafe")).isEmpty();
        assertThat(WindowStart.of("-w", "a.vouchsafe", "states")).isEmpty();
    }
}
