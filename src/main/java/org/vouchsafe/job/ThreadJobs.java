package org.vouchsafe.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs listed jobs on one set of threads and quick reads on another, so that an import never keeps a screen waiting for a thread. Threads
 * are never interrupted: an interrupt would close the file channel of whoever is writing; work is asked through its progress instead.
 */
public final class ThreadJobs implements JobRunner {
    private static final int READERS = 3;
    private static final int WORKERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService readers = pool("reader", READERS);
    private final ExecutorService workers = pool("job", WORKERS);
    private final List<Job<?>> running = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public <T> Job<T> start(String title, Listing listing, Work<T> work, Consumer<Outcome<T>> whenOver) {
        return switch (listing) {
            case UNLISTED -> {
                Job<T> job = new Job<>(title, work, whenOver, () -> {});
                readers.execute(job::run);
                yield job;
            }
            case LISTED -> {
                Job<T> job = new Job<>(title, work, whenOver, this::tell);
                running.add(job);
                tell();
                workers.execute(() -> runListed(job));
                yield job;
            }
        };
    }

    private void runListed(Job<?> job) {
        try {
            job.run();
        } finally {
            running.remove(job);
            tell();
        }
    }

    @Override
    public List<Job<?>> running() {
        return List.copyOf(running);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        running.forEach(Job::cancel);
        readers.shutdown();
        workers.shutdown();
        try {
            boolean quiet = workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    && readers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!quiet) {
                throw new IllegalStateException("Work did not end within " + PATIENCE.toSeconds() + " s of being asked to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("vouchsafe-" + name + "-", 1).factory());
    }
}
