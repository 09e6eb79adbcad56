package org.vouchsafe.format.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.feed.FeedKind;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.epss.EpssCsv;
import org.vouchsafe.format.epss.EpssLine;
import org.vouchsafe.input.Problems;

/** Reads a table of EPSS scores line by line. */
final class ScoreReading {
    /** Rows have some thirty characters, the comment less than a hundred. */
    private static final int LONGEST = 1_000;
    private final Problems problems;
    private final Runnable watch;
    private int line;

    ScoreReading(Problems problems, Runnable watch) {
        this.problems = problems;
        this.watch = watch;
    }

    void read(InputStream in, FeedReceiver receiver) throws IOException {
        var heading = new StringBuilder();
        boolean inRows = false;
        for (String text = next(in); text != null; text = next(in)) {
            line++;
            watch.run();
            String row = text.strip();
            if (row.isEmpty()) {
                continue;
            }
            if (!inRows && (EpssLine.isComment(row) || EpssLine.isColumns(row))) {
                heading.append(row).append('\n');
                EpssLine.Heading said = EpssLine.heading(row);
                if (said.dated() != null) {
                    receiver.dated(FeedKind.EPSS, said.dated());
                }
                continue;
            }
            if (!inRows) {
                inRows = true;
                receiver.heading(heading.toString());
            }
            Optional<EpssLine.Row> score = EpssLine.row(row);
            if (score.isPresent()) {
                receiver.score(score.get().cve(), row);
            } else {
                EpssCsv.badRow(new Location.LineColumn(line, 1), problems);
                receiver.broken();
            }
        }
    }

    /** The next line without its end; null at the end. Of a line that is far too long only the beginning is kept, which is no row. */
    private static @Nullable String next(InputStream in) throws IOException {
        byte[] bytes = new byte[LONGEST];
        int length = 0;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (length < LONGEST) {
                bytes[length++] = (byte) read;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
