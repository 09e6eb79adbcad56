package org.vouchsafe.ui.preview;

import java.time.InstantSource;
import java.time.ZoneId;
import org.vouchsafe.job.JobRunner;
import org.vouchsafe.job.SameThreadJobs;
import org.vouchsafe.ui.session.Notices;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Tasks;
import org.vouchsafe.usecase.Actor;

/** Sessions in which everything is done at once, at {@link Invented#NOW}. */
public final class Sessions {
    private Sessions() {}

    public static Session session() {
        return session(new SameThreadJobs());
    }

    public static Session session(JobRunner jobs) {
        Notices notices = new Notices();
        return new Session(new Tasks(jobs, Runnable::run, notices::failed), notices, InstantSource.fixed(Invented.NOW),
                ZoneId.of("Europe/Berlin"),
                new Actor("Mara Lind"));
    }
}
