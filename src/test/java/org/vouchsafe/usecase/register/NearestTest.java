package org.vouchsafe.usecase.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES = List.of("Northwind Systems", "Halden Instruments", "Ostara Medical", "Portal", "Portal Plus");

    @ParameterizedTest
    @CsvSource({"Portl, Portal", "protal, Portal", "NORTHWIND, Northwind Systems", "Halden Instrumnts, Halden Instruments"})
    void aSlipOfTheFingerFindsTheName(String typed, String meant) {
        assertThat(Nearest.to(typed, NAMES)).first().isEqualTo(meant);
    }

    @Test
    void whatIsFarIsNotOffered() {
        assertThat(Nearest.to("Kestrel Harbour", NAMES)).isEmpty();
        assertThat(Nearest.to("x", List.of("", "a very long name"))).containsExactly("");
        assertThat(Nearest.hint("Kestrel Harbour", NAMES, "Look there.")).isEqualTo(" Look there.");
    }

    @Test
    void severalAreNamedNearestFirst() {
        assertThat(Nearest.hint("Portal Plu", NAMES, "")).isEqualTo(" The nearest names are Portal Plus and Portal.");
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "ab, ba, 1", "'', abc, 3", "same, same, 0"})
    void distances(String one, String other, int distance) {
        assertThat(Nearest.distance(one, other)).isEqualTo(distance);
    }
}
