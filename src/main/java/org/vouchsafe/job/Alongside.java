package org.vouchsafe.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Pure work done on other processors while the calling thread fetches what comes next. What is fetched and what is done with the results stays with the
 * calling thread, in the order of the input, so that the outcome is the same as without.
 */
public final class Alongside {
    /** So many pieces wait at most: what was fetched for them takes room. */
    private static final int WAITING = 48;

    private Alongside() {}

    /**
     * Fetches, works and hands over, one after the other.
     *
     * @param fetch called on this thread
     * @param work pure; called on any thread, of several pieces at a time
     * @param taken called on this thread
     */
    public static <A, B, C> void each(Iterable<A> pieces, Function<A, B> fetch, Function<B, C> work, Consumer<C> taken) {
        Deque<ForkJoinTask<C>> waiting = new ArrayDeque<>();
        for (A piece : pieces) {
            B fetched = fetch.apply(piece);
            waiting.add(ForkJoinPool.commonPool().submit(() -> work.apply(fetched)));
            if (waiting.size() >= WAITING) {
                taken.accept(waiting.remove().join());
            }
        }
        while (!waiting.isEmpty()) {
            taken.accept(waiting.remove().join());
        }
    }
}
