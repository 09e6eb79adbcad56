package org.vouchsafe.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Drafts;
import org.vouchsafe.store.Opening;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.store.TestWorkspace;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.inventory.Use;

/**
 * Loads inventories straight into a workspace, one transaction each with an original beside it, and asks where components are used.
 * Arguments: number of inventories, components in each, distinct packages they are drawn from.
 */
public final class LoadWorkspace {
    private static final PrintStream OUT = System.out;
    /** On a machine shared with others the time on the clock says little. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LoadWorkspace() {}

    public static void main(String[] args) throws IOException {
        int inventories = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int components = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int pool = args.length > 2 ? Integer.parseInt(args[2]) : 60_000;
        Path folder = Files.createTempDirectory("vouchsafe-bench");
        Path file = folder.resolve("bench.vouchsafe");
        var surroundings = new Surroundings(InstantSource.system(), new SecureRandom(), "bench");
        Workspace workspace = ((Opening.Opened) Workspace.create(file, surroundings)).workspace();
        load(workspace, inventories, components, pool);
        look(workspace);
        long start = System.nanoTime();
        int findings = workspace.check(Progress.UNWATCHED).size();
        OUT.printf("check: %d findings in %.1f s%n", findings, seconds(start));
        start = System.nanoTime();
        workspace.close();
        OUT.printf("close: %.2f s, file %.1f MB%n", seconds(start), Files.size(file) / 1e6);
        Files.delete(file);
        Files.delete(folder);
    }

    private static void load(Workspace workspace, int inventories, int components, int pool) {
        var random = new Random(1);
        long storing = 0;
        long working = 0;
        long originals = 0;
        for (int i = 0; i < inventories; i++) {
            InventoryDraft draft = Drafts.random(random, components, pool, "product-" + i);
            byte[] original = original(draft);
            originals += original.length;
            long start = System.nanoTime();
            long startOfWork = THREADS.getCurrentThreadCpuTime();
            String name = "product-" + i + ".cdx.json";
            workspace.write(new Entry("bench", "import", name, ""), tx -> {
                EvidenceId evidence = tx.recordEvidence()
                        .keep(TestWorkspace.file(name, original, InstantSource.system().instant(), List.of()));
                return tx.recordInventories().add(evidence, draft);
            });
            long took = System.nanoTime() - start;
            long work = THREADS.getCurrentThreadCpuTime() - startOfWork;
            storing += took;
            working += work;
            if (i < 6 || i == inventories - 1) {
                OUT.printf("inventory %d: %.3f s, of which the processor worked %.3f s%n", i, took / 1e9, work / 1e9);
            }
        }
        OUT.printf("%d x %d: stored in %.1f s, of which the processor worked %.1f s; originals %.1f MB%n", inventories, components,
                storing / 1e9, working / 1e9, originals / 1e6);
    }

    private static void look(Workspace workspace) {
        var random = new Random(2);
        long interned = workspace.read(tx -> tx.search().counts(Viewpoint.LATEST).components());
        OUT.printf("%d components interned%n", interned);
        for (Use.Paths paths : Use.Paths.values()) {
            var millis = new ArrayList<Double>();
            long uses = 0;
            for (int i = 0; i < 400; i++) {
                var id = new ComponentId(1 + random.nextInt((int) interned));
                long start = THREADS.getCurrentThreadCpuTime();
                uses += workspace.read(tx -> tx.inventories().uses(List.of(id), Viewpoint.LATEST, paths)).size();
                millis.add((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
            }
            millis.sort(null);
            OUT.printf("where %s paths, processor time: median %.2f ms, 95%% %.2f ms, worst %.2f ms; %.1f uses each%n", paths,
                    millis.get(200),
                    millis.get(380), millis
                            .getLast(),
                    uses / 400.0);
        }
        for (int i = 0; i < 3; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            int read = workspace.read(tx -> tx.inventories().all(Viewpoint.LATEST)).size();
            OUT.printf("headers of %d inventories: %.1f ms of processor time%n", read, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        for (String text : List.of("package-77", "scope3 1.2", "")) {
            long start = THREADS.getCurrentThreadCpuTime();
            int found = workspace.read(tx -> tx.components().search(text, 50, Viewpoint.LATEST)).size();
            OUT.printf("search '%s': %d in %.1f ms of processor time%n", text, found, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
    }

    /** About what a CycloneDX file with these components weighs. */
    private static byte[] original(InventoryDraft draft) {
        var text = new StringBuilder("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[\n");
        draft.members()
                .forEach(member -> text.append("  {\"type\":\"library\",\"bom-ref\":\"").append(member.ref()).append("\",\"name\":\"")
                        .append(
                                member.component().name())
                        .append("\",\"version\":\"").append(member.component().version()).append("\",\"purl\":\"").append(member
                                .component().purl())
                        .append("\",\"hashes\":[{\"alg\":\"SHA-256\",\"content\":\"").append(org.vouchsafe.domain.Sha256.of(member
                                .component().displayName().getBytes(StandardCharsets.UTF_8)))
                        .append("\"}]},\n"));
        draft.edges().forEach(edge -> text.append("{\"ref\":").append(edge.from()).append(",\"on\":").append(edge.to()).append("},\n"));
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
