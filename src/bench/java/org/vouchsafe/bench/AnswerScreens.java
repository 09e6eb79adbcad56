package org.vouchsafe.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

/** What screens and commands ask of a large workspace, such as {@link AssessPortfolio} leaves behind: in a program just opened, and again. */
public final class AnswerScreens {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private AnswerScreens() {}

    /** Argument: the workspace file. */
    public static void main(String[] args) {
        var files = new WorkspaceFiles(new Surroundings(InstantSource.system(), new SecureRandom(), "bench"), "bench");
        for (int round = 0; round < 2; round++) {
            try (UseCases opened = timed("opened", () -> files.open(Path.of(args[0]), Workspaces.Access.WRITE_WHERE_FREE))) {
                ask(opened, round);
            }
        }
    }

    private static void ask(UseCases opened, int round) {
        System.out.println(round == 0 ? "-- in a program just begun" : "-- again, in a workspace just opened");
        PositionRow row = timed("states of one release", () -> opened.states()
                .asked(new StateFilter(null, "Product 3-2", "1.1", null, null, null), Viewpoint.LATEST)).getFirst();
        String advisory = row.position().advisory();
        timed("explain", () -> opened.states().explained("Product 3-2@1.1", advisory, Viewpoint.LATEST));
        timed("find one advisory", () -> opened.advisories().find(advisory, Viewpoint.LATEST));
        timed("claims about one advisory", () -> opened.advisories().claims(advisory, Viewpoint.LATEST));
        timed("search", () -> opened.search().find("package-17", 20));
        timed("all states", () -> opened.states().rows(StateFilter.ALL, Viewpoint.LATEST));
        timed("overview", () -> opened.overview().overview(Viewpoint.LATEST).rows());
        timed("inbox", () -> opened.overview().inbox(Viewpoint.LATEST));
        timed("advisories", () -> opened.advisories().rows(Viewpoint.LATEST));
        timed("search again", () -> opened.search().find("CVE-2025-0001", 20));
        timed("find one advisory again", () -> opened.advisories().find(advisory, Viewpoint.LATEST));
        timed("overview again", () -> opened.overview().overview(Viewpoint.LATEST).rows());
        timed("inbox again", () -> opened.overview().inbox(Viewpoint.LATEST));
        timed("advisories again", () -> opened.advisories().rows(Viewpoint.LATEST));
        timed("explain again", () -> opened.states().explained("Product 3-2@1.1", advisory, Viewpoint.LATEST));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        System.out.printf(Locale.ROOT, "%s: %,.1f ms, %,.1f ms of processor time%s%n", what, (System.nanoTime() - start) / 1e6,
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6, result instanceof List<?> list ? " (" + list.size() + ")" : "");
        return result;
    }
}
