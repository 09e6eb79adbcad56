package org.vouchsafe.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.job.SameThreadJobs;
import org.vouchsafe.ui.preview.HeldJobs;
import org.vouchsafe.usecase.Refused;

/** Results come back in the right order, and failures in plain words. */
class TasksTest {
    private final List<Failure> failures = new ArrayList<>();
    private final List<String> got = new ArrayList<>();

    @Test
    void aNewerReadMakesAnOlderOneMoot() {
        HeldJobs jobs = new HeldJobs();
        Latest latest = new Tasks(jobs, Runnable::run, failures::add).latest("Search");
        latest.read(progress -> "old", got::add);
        latest.read(progress -> "new", got::add);
        jobs.release(1);
        jobs.release(0);

        assertThat(got).containsExactly("new");
        assertThat(latest.busyProperty().get()).isFalse();
    }

    @Test
    void aFailureOfAnOlderReadIsNotShownEither() {
        HeldJobs jobs = new HeldJobs();
        Latest latest = new Tasks(jobs, Runnable::run, failures::add).latest("Search");
        latest.<String>read(progress -> {
            throw new IllegalStateException("old");
        }, got::add);
        latest.read(progress -> "new", got::add);
        jobs.release(0);
        jobs.release(1);

        assertThat(failures).isEmpty();
        assertThat(got).containsExactly("new");
    }

    @Test
    void aRefusalSpeaksForItself() {
        Tasks tasks = new Tasks(new SameThreadJobs(), Runnable::run, failures::add);
        tasks.read("Open x.vouchsafe", progress -> {
            throw new Refused(Refused.Kind.ENVIRONMENT, "The disk is full. Free some space, then try again.");
        }, value -> {});

        assertThat(failures).containsExactly(new Failure("Open x.vouchsafe", "The disk is full. Free some space, then try again.", ""));
    }

    @Test
    void aFaultOfTheProgramSaysSoAndKeepsItsTrace() {
        Tasks tasks = new Tasks(new SameThreadJobs(), Runnable::run, failures::add);
        tasks.read("Import", progress -> {
            throw new IllegalStateException("boom");
        }, value -> {});

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.message()).contains("fault in the program");
            assertThat(failure.detail()).contains("boom");
        });
    }
}
