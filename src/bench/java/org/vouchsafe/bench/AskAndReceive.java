package org.vouchsafe.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.answers.AnswersWorkbook;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.TemplateTable;
import org.vouchsafe.questionnaire.Templates;

/**
 * Writes a questionnaire of 300 questions about each of 50 products, and reads it back; prints the time of each beside that of merely
 * unpacking the file.
 */
public final class AskAndReceive {
    private static final int QUESTIONS = 300;
    private static final int PRODUCTS = 50;
    private static final int RUNS = 5;

    private AskAndReceive() {}

    public static void main(String[] args) {
        Template template = template();
        List<String> products = new ArrayList<>();
        for (int i = 1; i <= PRODUCTS; i++) {
            products.add("Product " + i);
        }
        var request = new Request("Q-20260403-1", "Northwind Systems", "Example Group", products, LocalDate.of(2026, 4, 17),
                Instant.parse("2026-04-03T08:00:00Z"));
        var format = new AnswersWorkbook(Limits.DEFAULT, new Templates());
        for (int run = 1; run <= RUNS; run++) {
            byte[] workbook = timed("written", run, () -> RequestWorkbook.write(template, request));
            System.out.printf(Locale.ROOT, "  %.1f MB%n", workbook.length / 1e6);
            timed("unpacked", run, () -> unpacked(workbook));
            int answers = timed("read", run, () -> format.read(new SourceFile("q.xlsx", workbook), ReadProgress.UNWATCHED).answers()
                    .getFirst().sheet().answers().size());
            System.out.printf(Locale.ROOT, "  %,d answers%n", answers);
        }
    }

    private static <T> T timed(String what, int run, Supplier<T> work) {
        Runtime.getRuntime().gc();
        long start = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        System.out.printf(Locale.ROOT, "%s, run %d: %.2f s (%.2f s of processor)%n", what, run, (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9);
        return result;
    }

    private static long unpacked(byte[] workbook) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            long bytes = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bytes += zip.readAllBytes().length;
            }
            return bytes;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Template template() {
        List<Question> questions = new ArrayList<>();
        for (int i = 1; i <= QUESTIONS; i++) {
            questions.add(new Question("BM-Q1." + i, "1 All", "Is requirement number " + i + " met by this product in all its releases?",
                    "It decides what we have to look at first, and how closely.", "Names who, what, where and when, and brings a record.",
                    Question.AnswerType.YES_NO, List.of("BM-E1"), true, List.of("SSDF PW.4.1"), 3, null, Set.of()));
        }
        return TemplateTable.of("bench", "1", Language.EN, "Three hundred questions", "For measuring.",
                List.of(new EvidenceKind("BM-E1", "Record", "Anything that bears it out.")), questions);
    }
}
