package org.vouchsafe.ui.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowSizeTest {
    @Test
    void isSeenWholeOnASmallScreen() {
        WindowSize fitted = WindowSize.FIRST.within(1280, 800);
        assertThat(fitted.width()).isEqualTo(1280);
        assertThat(fitted.height()).isLessThan(800).isGreaterThan(750);
        assertThat(fitted.extent()).isEqualTo(WindowSize.Extent.NORMAL);
    }

    @Test
    void staysAsItWasLeftWhereThereIsRoom() {
        assertThat(WindowSize.FIRST.within(1920, 1080)).isEqualTo(WindowSize.FIRST);
        assertThat(WindowSize.parse("1700x900!").within(1920, 1080)).isEqualTo(new WindowSize(1700, 900, WindowSize.Extent.MAXIMISED));
    }
}
