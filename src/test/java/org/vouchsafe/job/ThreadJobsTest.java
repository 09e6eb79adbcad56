package org.vouchsafe.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vouchsafe.job.JobRunner.Listing;
import org.vouchsafe.job.JobStatus.Phase;

/** Jobs on their own threads. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ThreadJobsTest {
    private final ThreadJobs jobs = new ThreadJobs();
    private final BlockingQueue<Outcome<String>> outcomes = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void givesWhatTheWorkGave() throws Exception {
        jobs.start("Read", Listing.LISTED, progress -> "all", outcomes::add);

        assertThat(outcomes.take()).isEqualTo(new Outcome.Done<>("all"));
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Job<String> job = jobs.start("Import 2 files", Listing.LISTED, progress -> {
            progress.stage("Reading portal.cdx.json", 10);
            progress.advance(5);
            half.countDown();
            go.await();
            return "";
        }, outcomes::add);
        half.await();

        assertThat(job.status().stage()).isEqualTo("Reading portal.cdx.json");
        assertThat(job.status().fraction()).isEqualTo(0.5);
        assertThat(jobs.running()).extracting(j -> j.status().title()).isEqualTo(List.of("Import 2 files"));
        go.countDown();
        outcomes.take();
        assertThat(job.status().phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void stopsWhereTheWorkAsks() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean committed = new AtomicBoolean();
        Job<String> job = jobs.start("Import", Listing.LISTED, progress -> {
            begun.countDown();
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        }, outcomes::add);
        begun.await();
        job.cancel();

        assertThat(outcomes.take()).isEqualTo(new Outcome.Cancelled<>());
        assertThat(committed).isFalse();
        assertThat(job.status().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void neverBeginsWhatWasCancelledWhileItWaited() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            jobs.start("Busy", Listing.LISTED, progress -> {
                free.await();
                return "busy";
            }, outcome -> {});
        }
        AtomicBoolean began = new AtomicBoolean();
        Job<String> waiting = jobs.start("Waits", Listing.LISTED, progress -> {
            began.set(true);
            return "";
        }, outcomes::add);
        waiting.cancel();
        free.countDown();

        assertThat(outcomes.take()).isEqualTo(new Outcome.Cancelled<>());
        assertThat(began).isFalse();
    }

    @Test
    void endsAsFailedAlsoOnErrors() throws Exception {
        jobs.start("Explodes", Listing.UNLISTED, progress -> {
            throw new OutOfMemoryError("small machine");
        }, outcomes::add);

        assertThat(outcomes.take()).isInstanceOfSatisfying(Outcome.Failed.class,
                failed -> assertThat(failed.cause()).hasMessage("small machine"));
    }

    @Test
    void quickReadsDoNotWaitForLongJobs() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        for (int i = 0; i < 10; i++) {
            jobs.start("Busy", Listing.LISTED, progress -> {
                free.await();
                return "";
            }, outcome -> {});
        }
        jobs.start("Read", Listing.UNLISTED, progress -> "quick", outcomes::add);

        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Done<>("quick"));
        free.countDown();
    }

    @Test
    void closingStopsWhatIsUnderWay() {
        jobs.start("Import", Listing.LISTED, progress -> {
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        }, outcomes::add);
        jobs.close();

        assertThat(outcomes).containsExactly(new Outcome.Cancelled<>());
    }

    @Test
    void theTwinIsDoneWhenItReturns() {
        SameThreadJobs twin = new SameThreadJobs();
        twin.start("Read", Listing.LISTED, progress -> Thread.currentThread().getName(), outcomes::add);

        assertThat(outcomes).containsExactly(new Outcome.Done<>(Thread.currentThread().getName()));
        assertThat(twin.running()).isEmpty();
    }
}
