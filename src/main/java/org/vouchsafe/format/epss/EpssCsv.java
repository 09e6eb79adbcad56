package org.vouchsafe.format.epss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;

/** A file of EPSS scores, or its heading with some of the rows. The whole of the file belongs into the feeds, not into a workspace. */
public final class EpssCsv implements Format {
    /** Whose word it is. */
    public static final String SOURCE = "FIRST EPSS";
    private static final int MOST_ROWS = 50_000;
    private final Limits limits;

    public EpssCsv(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "EPSS CSV";
    }

    @Override
    public boolean recognises(Opening opening) {
        return isEpss(opening.head());
    }

    /** Whether a file that begins so holds EPSS scores. */
    public static boolean isEpss(String head) {
        List<String> lines = head.lines().limit(2).toList();
        return !lines.isEmpty() && (EpssLine.isColumns(lines.getFirst())
                || EpssLine.isComment(lines.getFirst()) && lines.getFirst().contains("model_version")
                || EpssLine.isComment(lines.getFirst()) && lines.size() > 1 && EpssLine.isColumns(lines.get(1)));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        List<String> lines = TextReading.text(file, problems).lines().toList();
        progress.read(file.size());
        if (lines.size() > MOST_ROWS) {
            problems.error("WHOLE_FEED", Location.WHOLE_FILE,
                    "The file holds " + lines.size()
                            + " lines, the scores of all vulnerabilities there are; nothing of it was recorded here.",
                    "Import it with 'vouchsafe feed import'; the scores that matter to the workspace are then copied into it.");
            return ReadResult.unread(name(), problems.list());
        }
        return ReadResult.unread(name(), problems.list()).signalling(signals(lines, problems)).with(problems.list());
    }

    private static List<Signal> signals(List<String> lines, Problems problems) {
        List<Signal> signals = new ArrayList<>();
        EpssLine.Heading heading = EpssLine.Heading.NONE;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (EpssLine.isComment(line)) {
                heading = EpssLine.heading(line);
            } else if (!line.isBlank() && !EpssLine.isColumns(line)) {
                Optional<EpssLine.Row> row = EpssLine.row(line);
                var at = new Location.LineColumn(i + 1, 1);
                if (row.isPresent()) {
                    signals.add(new Signal(row.get().cve(), row.get().under(heading), SOURCE, heading.dated(), at));
                } else {
                    badRow(at, problems);
                }
            }
        }
        return signals;
    }

    /** Says that a line is no score. */
    public static void badRow(Location at, Problems problems) {
        problems.error("BAD_ROW", at, "This line is not a CVE id with a score and a percentile between 0 and 1; it was passed over.",
                "Get the file again from its source.");
    }
}
