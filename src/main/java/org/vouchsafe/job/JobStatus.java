package org.vouchsafe.job;

/**
 * Where a job stands at one moment.
 *
 * @param title what it does, in words ("Import 3 files")
 * @param stage what it is at; the title until the work names a stage
 * @param done steps of the stage that are done
 * @param steps steps the stage has; 0 when not known
 */
public record JobStatus(String title, String stage, long done, long steps, Phase phase) {
    /** From waiting to an end. */
    public enum Phase {
        WAITING, RUNNING, CANCELLING, DONE, CANCELLED, FAILED
    }

    /** From 0 to 1; negative when it cannot be told. */
    public double fraction() {
        return steps <= 0 ? -1 : Math.min(1.0, (double) done / steps);
    }

    /** True when nothing more will happen. */
    public boolean isOver() {
        return switch (phase) {
            case WAITING, RUNNING, CANCELLING -> false;
            case DONE, CANCELLED, FAILED -> true;
        };
    }
}
