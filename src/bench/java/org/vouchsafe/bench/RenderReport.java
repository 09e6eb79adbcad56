package org.vouchsafe.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.Document.Tlp;
import org.vouchsafe.report.Renderer;
import org.vouchsafe.report.json.JsonRenderer;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.xlsx.WorkbookRenderer;
import org.vouchsafe.seal.key.KeyStoreUnusable;
import org.vouchsafe.seal.key.SelfSignedIdentity;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.pdf.PdfSigner;

/** Renders a report of 1,200 rows as PDF (about a hundred pages), signs it, and renders one of 100,000 rows as workbook and JSON; prints the time of each. */
public final class RenderReport {
    private static final int RUNS = 4;
    private static final Instant AT = Instant.parse("2026-04-02T13:00:00Z");

    private RenderReport() {}

    public static void main(String[] args) throws IOException, KeyStoreUnusable {
        measure("PDF", new PdfRenderer(PageFormat.A4), document(1_200));
        sign(document(1_200));
        measure("workbook", new WorkbookRenderer(), document(100_000));
        measure("JSON", new JsonRenderer(), document(100_000));
    }

    private static void measure(String what, Renderer renderer, Document document) throws IOException {
        for (int run = 1; run <= RUNS; run++) {
            Runtime.getRuntime().gc();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long start = System.nanoTime();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            renderer.render(document, out, () -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9;
            System.out.printf(Locale.ROOT, "%s, run %d: %.2f s (%.2f s of processor), %.1f MB%s%n", what, run, seconds, cpu,
                    out.size() / 1e6,
                    pages(what, out));
        }
    }

    /** The time a signature takes alone, by a P-256 key, the hash over the file included. */
    private static void sign(Document document) throws IOException, KeyStoreUnusable {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer(PageFormat.A4).render(document, out, () -> {});
        Path folder = Files.createTempDirectory("vouchsafe-bench");
        Path file = folder.resolve("identity.p12");
        SigningKey key = SelfSignedIdentity.create(file, "bench".toCharArray(), "Bench", "Bench", AT, Duration.ofDays(365)).general(null);
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            byte[] signed = PdfSigner.sign(out.toByteArray(), key, AT, "Published");
            System.out.printf(Locale.ROOT, "signing, run %d: %.2f s (%.2f s of processor), %.1f MB%n", run,
                    (System.nanoTime() - start) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9, signed.length / 1e6);
        }
        Files.delete(file);
        Files.delete(folder);
    }

    private static String pages(String what, ByteArrayOutputStream out) {
        if (!what.equals("PDF")) {
            return "";
        }
        return ", " + Pattern.compile("/Type/Page\\b").matcher(out.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).results().count()
                + " pages";
    }

    private static Document document(int rows) {
        List<List<Cell>> states = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            State state = State.values()[i % State.values().length];
            states.add(List.of(new Runs().strong("Billing " + i).text(", Northwind Systems").cell(), Cell.code("GHSA-fw8c-xr5c-95f9"),
                    new Cell(List.of(new StateRun(state, i % 12 == 1)), null), Cell.of("Claim and inventory agree"),
                    Cell.typed(Integer.toString(i), (long) i),
                    new Cell(List.of(new Document.EvidenceRef(new EvidenceId(1 + i % 500), "line " + i)), null)));
        }
        List<List<Cell>> register = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            register.add(
                    List.of(new Cell(List.of(new Document.EvidenceEntry(new EvidenceId(i))), null), Cell.of("billing-" + i + ".cdx.json"),
                            Cell.code("%064x".formatted(i * 7919L))));
        }
        Table table = new Table("States", List.of(new Column("Release", 26, Align.LEFT), new Column("Advisory", 22, Align.LEFT),
                new Column("State", 16, Align.LEFT), new Column("Rests on", 16, Align.LEFT), new Column("Days", 8, Align.RIGHT),
                new Column("Stands in", 14, Align.LEFT)), states);
        Table evidence = new Table("Evidence",
                List.of(new Column("Id", 10, Align.LEFT), new Column("What", 40, Align.LEFT), new Column("SHA-256", 50, Align.LEFT)),
                register);
        return new Document("VS-2026-0001-1", "incident", "Benchmark report: generated", "", "en", Tlp.GREEN, false, AT, AT, List.of(),
                List.of(),
                List.of(new Section(7, "State summary", List.of(table)), new Section(11, "Evidence register", List.of(evidence))),
                List.of());
    }
}
