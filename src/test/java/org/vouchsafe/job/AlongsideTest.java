package org.vouchsafe.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlongsideTest {
    @Test
    void resultsComeInTheOrderOfTheInputAndOnTheThreadThatAsked() {
        List<Integer> pieces = IntStream.range(0, 500).boxed().toList();
        List<Integer> taken = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();

        Alongside.each(pieces, each -> {
            threads.add(Thread.currentThread());
            return each;
        }, each -> each * 2, each -> {
            threads.add(Thread.currentThread());
            taken.add(each);
        });

        assertThat(taken).containsExactlyElementsOf(pieces.stream().map(each -> each * 2).toList());
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void whatFailsFailsForTheOneWhoAsked() {
        assertThatThrownBy(() -> Alongside.each(List.of(1, 2, 3), each -> each, each -> {
            if (each == 2) {
                throw new IllegalStateException("no second");
            }
            return each;
        }, _ -> {})).isInstanceOf(IllegalStateException.class).hasMessageContaining("no second");
    }
}
