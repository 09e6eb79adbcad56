package org.vouchsafe.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.vouchsafe.job.JobStatus.Phase;

/** One piece of work under way. Thread-safe. Cancelling is a request: the work ends at its next {@link Progress#checkCancelled}. */
public final class Job<T> {
    private final Work<T> work;
    private final Consumer<Outcome<T>> whenOver;
    private final Runnable changed;
    private final AtomicReference<JobStatus> status;

    Job(String title, Work<T> work, Consumer<Outcome<T>> whenOver, Runnable changed) {
        this.work = work;
        this.whenOver = whenOver;
        this.changed = changed;
        this.status = new AtomicReference<>(new JobStatus(title, title, 0, 0, Phase.WAITING));
    }

    /** Where it stands now. */
    public JobStatus status() {
        return status.get();
    }

    /** Asks it to stop. Without effect once it is over. */
    public void cancel() {
        update(s -> s.isOver() ? s : new JobStatus(s.title(), s.stage(), s.done(), s.steps(), Phase.CANCELLING));
    }

    /** Runs the work on this thread and hands out how it ended. */
    void run() {
        update(s -> s.phase() == Phase.WAITING ? withPhase(s, Phase.RUNNING) : s);
        Outcome<T> outcome = outcome();
        Phase end = switch (outcome) {
            case Outcome.Done<T> ignored -> Phase.DONE;
            case Outcome.Cancelled<T> ignored -> Phase.CANCELLED;
            case Outcome.Failed<T> ignored -> Phase.FAILED;
        };
        update(s -> withPhase(s, end));
        whenOver.accept(outcome);
    }

    private Outcome<T> outcome() {
        try {
            Watched progress = new Watched();
            progress.checkCancelled();
            return new Outcome.Done<>(work.run(progress));
        } catch (CancellationException e) {
            return new Outcome.Cancelled<>();
        } catch (Exception | Error e) {
            // Also errors: a job that dies of memory or a broken library must end as failed and say so, not leave its screen waiting.
            return new Outcome.Failed<>(e);
        }
    }

    private static JobStatus withPhase(JobStatus s, Phase phase) {
        return new JobStatus(s.title(), s.stage(), s.done(), s.steps(), phase);
    }

    private void update(UnaryOperator<JobStatus> change) {
        status.updateAndGet(change);
        changed.run();
    }

    private final class Watched implements Progress {
        @Override
        public void stage(String text, long steps) {
            update(s -> new JobStatus(s.title(), text, 0, steps, s.phase()));
        }

        @Override
        public void advance(long steps) {
            update(s -> new JobStatus(s.title(), s.stage(), s.done() + steps, s.steps(), s.phase()));
        }

        @Override
        public void checkCancelled() {
            if (status().phase() == Phase.CANCELLING) {
                throw new CancellationException();
            }
        }
    }
}
