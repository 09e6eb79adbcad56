package org.vouchsafe.cli.output;

import java.io.PrintWriter;
import org.vouchsafe.job.Progress;

/** Progress as one line of the terminal that is written over and cleared at the end. */
public final class TerminalProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 78;
    private final PrintWriter err;
    private String stage = "";
    private long steps;
    private long done;
    private long shown = -1;

    public TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void stage(String text, long stepsOfStage) {
        stage = SafeText.line(text);
        steps = stepsOfStage;
        done = 0;
        shown = -1;
        show();
    }

    @Override
    public synchronized void advance(long further) {
        done += further;
        show();
    }

    /** The command line is stopped by ending the program; the open transaction is then undone by the workspace itself. */
    @Override
    public void checkCancelled() {}

    @Override
    public synchronized void close() {
        err.print("\r" + " ".repeat(WIDTH) + "\r");
        err.flush();
    }

    private void show() {
        long percent = steps <= 0 ? 0 : Math.min(100, done * 100 / steps);
        if (percent == shown) {
            return;
        }
        shown = percent;
        String line = steps <= 0 ? stage : stage + "  " + percent + " %";
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
        err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        err.flush();
    }
}
