package org.vouchsafe.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Opening;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.PublishReport;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.incident.OpenIncident;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

/**
 * From opening an incident to the room being shown, on a large portfolio. The baseline is reading the states towards its advisory and nothing
 * else: what the room takes beyond that is the room.
 */
public final class OpenIncidentRoom {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Actor ANALYST = new Actor("bench");
    private static final int ROUNDS = 5;

    private OpenIncidentRoom() {}

    /** Arguments: releases (default 1,000), components of each (1,000), pool (60,000), other advisories (500). */
    public static void main(String[] args) throws IOException {
        int releases = argument(args, 0, 1_000);
        int components = argument(args, 1, 1_000);
        int pool = argument(args, 2, 60_000);
        Path folder = Files.createTempDirectory("vouchsafe-bench");
        Path file = folder.resolve("bench.vouchsafe");
        var surroundings = new Surroundings(InstantSource.system(), new SecureRandom(), "bench");
        try (Workspace workspace = ((Opening.Opened) Workspace.create(file, surroundings)).workspace()) {
            var portfolio = new GeneratedPortfolio(workspace);
            portfolio.inventories(releases, components, pool);
            portfolio.advisories(0, argument(args, 3, 500), pool);
        }
        var files = new WorkspaceFiles(surroundings, "bench");
        try (UseCases use = files.open(file, Workspaces.Access.WRITE_WHERE_FREE)) {
            use.states().rows(StateFilter.ALL, Viewpoint.LATEST);
            rounds(use, folder);
        }
        try (UseCases use = files.open(file, Workspaces.Access.WRITE_WHERE_FREE)) {
            String last = use.incidents().reading().all(Viewpoint.LATEST).getFirst().id().value();
            timed("the room, in a workspace just opened", () -> use.incidents().reading().room(last, Viewpoint.LATEST).releases());
        }
    }

    private static void rounds(UseCases use, Path folder) throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            String advisory = "MAL-2099-00000" + round;
            Path osv = Files.writeString(folder.resolve(advisory + ".json"),
                    """
                    {"id": "%s", "modified": "2026-10-01T00:00:00Z", "summary": "Generated",
                     "affected": [{"package": {"ecosystem": "npm", "name": "package-%d"}, "versions": ["1.0.0", "1.0.1", "1.1.0", "1.1.2"]}]}"""
                            .formatted(advisory, round));
            use.importEvidence().importFiles(List.of(osv), ImportOptions.NONE, ANALYST, Progress.UNWATCHED);
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            String id = use.incidents().opening().open(new OpenIncident.Opening("Bench " + round, List.of(advisory), IncidentSeverity.HIGH,
                    "bench", List.of(), List.of(), List.of(), null, Instant.now()), ANALYST).id().value();
            int shown = use.incidents().reading().room(id, Viewpoint.LATEST).releases().size();
            double room = (System.nanoTime() - start) / 1e6;
            double processor = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
            double base = timed("baseline: the states towards it",
                    () -> use.states().rows(new StateFilter(null, null, null, advisory, null, null), Viewpoint.LATEST));
            System.out.printf(Locale.ROOT,
                    "round %d: opened and shown (%d releases): %,.0f ms, %,.0f ms of processor, %.1f times the baseline%n",
                    round, shown, room, processor, processor / base);
            timed("the room again", () -> use.incidents().reading().room(id, Viewpoint.LATEST).releases());
            use.incidents().speaking().say(id, new Entry.Indicated("evil.example.test", "bench"), List.of(), ANALYST);
            timed("the room with an indicator", () -> use.incidents().reading().room(id, Viewpoint.LATEST).releases());
            timed("a message", () -> List.of(use.incidents().reading().message(id, Stream.EXECUTIVE, Viewpoint.LATEST)));
            if (round == ROUNDS) {
                timed("the incident report, composed", () -> use.reports().compose(new PublishReport.Request("incident", id, null, "AMBER",
                        PublishReport.Status.DRAFT, Viewpoint.LATEST)).sections());
            }
        }
    }

    /** Processor time in milliseconds; on a busy machine only that can be compared. */
    private static double timed(String what, Supplier<List<?>> work) {
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        int rows = work.get().size();
        double processor = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
        System.out.printf(Locale.ROOT, "%s: %,.0f ms, %,.0f ms of processor (%,d)%n", what, (System.nanoTime() - start) / 1e6, processor,
                rows);
        return processor;
    }

    private static int argument(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }
}
