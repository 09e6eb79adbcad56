import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Measures from outside when a program has drawn its window: starts it, and watches the memory of a virtual screen (Xvfb with -fbdir). Prints, in
 * milliseconds after the start: the first frame with something in it, the last change before two seconds of stillness; and the resident memory then.
 *
 * <p>Arguments: the file of the screen's memory, a file for a picture of the window as xwd writes it, the command and its words.
 */
final class Frames {
    private static final int HEADER = 4096;
    // A prime, so that the pixels looked at do not stand below each other. A whole screen has a million.
    private static final int STEP = 131;
    private static final int COLOURS = 12;
    private static final long STILL_MILLIS = 2_000;
    private static final long PATIENCE_MILLIS = 60_000;

    private Frames() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(args).subList(2, args.length));
        MappedByteBuffer screen;
        try (RandomAccessFile file = new RandomAccessFile(args[0], "r")) {
            screen = file.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, file.length());
        }
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long first = -1;
        long last = 0;
        int before = 0;
        while (millis(begun) < PATIENCE_MILLIS && (first < 0 || millis(begun) - last < STILL_MILLIS)) {
            if (first < 0 && !process.isAlive()) {
                System.err.println("The program ended with " + process.exitValue() + " before it drew anything.");
                System.exit(1);
            }
            Set<Integer> colours = new HashSet<>();
            int now = look(screen, colours);
            if (now != before) {
                before = now;
                last = millis(begun);
                first = first < 0 && colours.size() >= COLOURS ? last : first;
            }
            Thread.sleep(4);
        }
        System.out.println("first " + first + " filled " + last + " resident " + resident(process) / 1024 + " MB");
        Files.copy(Path.of(args[0]), Path.of(args[1]), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        System.exit(first < 0 ? 1 : 0);
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static int look(MappedByteBuffer screen, Set<Integer> colours) {
        int sum = 1;
        for (int at = HEADER; at + 4 <= screen.limit(); at += 4 * STEP) {
            int pixel = screen.getInt(at);
            sum = 31 * sum + pixel;
            colours.add(pixel);
        }
        return sum;
    }

    /** In KiB, of the largest among the process and what it started: wrappers change the user first. */
    private static long resident(Process process) throws IOException {
        List<Long> all = new ArrayList<>(process.descendants().map(ProcessHandle::pid).toList());
        all.add(process.pid());
        long most = 0;
        for (long pid : all) {
            Path status = Path.of("/proc/" + pid + "/status");
            if (Files.exists(status)) {
                most = Math.max(most, Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0));
            }
        }
        return most;
    }
}
