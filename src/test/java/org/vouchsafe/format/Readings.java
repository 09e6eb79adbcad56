package org.vouchsafe.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Reading small files in tests, the way the program does: recognised by content, then read. */
public final class Readings {
    private static final Formats FORMATS = new Formats(Limits.DEFAULT);

    private Readings() {}

    /** What the format that recognises the text reads from it. */
    public static ReadResult read(String text) {
        return read("test.json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the format that recognises the file reads from it. */
    public static ReadResult read(String name, byte[] bytes) {
        var file = new SourceFile(name, bytes);
        Format format = FORMATS.recognise(file).orElseThrow(() -> new AssertionError(name + " is not recognised"));
        return format.read(file, ReadProgress.UNWATCHED);
    }

    public static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    /**
     * Damages the file in many ways, always the same ones, and lets the format read each: it must never throw, and every problem must have
     * words and a place.
     */
    public static void surviveMutations(Format format, byte[] original, int times) {
        var random = new Random(20_260_331);
        for (int i = 0; i < times; i++) {
            byte[] damaged = damage(original, random);
            ReadResult result = format.read(new SourceFile("damaged", damaged), ReadProgress.UNWATCHED);
            assertThat(result.problems()).allSatisfy(problem -> {
                assertThat(problem.code()).matches("[A-Z][A-Z0-9_]+");
                assertThat(problem.what()).isNotBlank();
                assertThat(problem.fix()).isNotBlank();
                assertThat(problem.line()).contains(problem.code());
            });
        }
    }

    private static byte[] damage(byte[] original, Random random) {
        byte[] copy = original.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int n = random.nextInt(8) + 1; n > 0; n--) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> copy = java.util.Arrays.copyOf(copy, random.nextInt(copy.length));
            case 2 -> {
                // One value becomes another's kind: text a number, a list null, and so on.
                String text = new String(copy, StandardCharsets.UTF_8);
                String[] kinds = {"null", "[]", "{}", "0", "-1e999", "true", "\"\"", "[[]]", "\"\\u0000\""};
                int at = text.indexOf('"', random.nextInt(text.length()));
                int end = at < 0 ? -1 : text.indexOf('"', at + 1);
                copy = end < 0 ? copy
                        : (text.substring(0, at) + kinds[random.nextInt(kinds.length)] + text.substring(end + 1)).getBytes(
                                StandardCharsets.UTF_8);
            }
            default -> {
                int from = random.nextInt(copy.length);
                int length = Math.min(random.nextInt(200), copy.length - from);
                System.arraycopy(copy, from, copy, random.nextInt(copy.length - length + 1), length);
            }
        }
        return copy;
    }
}
