package org.vouchsafe.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Work;

/** What was done in this session and can be done again after it was undone. */
public final class Acts {
    private final Deque<Act> done = new ArrayDeque<>();
    private final Deque<Act> undone = new ArrayDeque<>();

    /**
     * One act.
     *
     * @param name in words, such as {@code decision on Portal 2.0}
     * @param again does it once more, off the window's thread
     */
    public record Act(String name, Work<?> again) {}

    /** Something new was done: what was undone before can no longer be redone. */
    public void did(Act act) {
        done.push(act);
        undone.clear();
    }

    /** The newest act was undone. */
    public void undid() {
        if (!done.isEmpty()) {
            undone.push(done.pop());
        }
    }

    /** Something happened that is not done again from here, such as an import: what came before it can no longer be redone either. */
    public void overtaken() {
        done.clear();
        undone.clear();
    }

    /** What can be redone; null when nothing can. */
    public @Nullable Act redoable() {
        return undone.peek();
    }

    /** The newest undone act was done again. */
    public void redid() {
        if (!undone.isEmpty()) {
            done.push(undone.pop());
        }
    }
}
