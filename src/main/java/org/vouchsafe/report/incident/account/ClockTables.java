package org.vouchsafe.report.incident.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/** What authorities, contracts and insurers want by when, and the summary for the board. */
public final class ClockTables {
    private ClockTables() {}

    /** Every step, and which clocks nobody has spoken of: whether one applies, people decide. */
    public static List<Block> blocks(List<DueStep> steps) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("What is due to others"));
        String unsaid = steps.stream()
                .filter(each -> steps.stream().noneMatch(one -> one.clock().equals(each.clock()) && one.said() != null))
                .map(each -> each.clock().title()).distinct().collect(Collectors.joining(", "));
        if (!unsaid.isEmpty()) {
            blocks.add(new Runs().strong("Nobody has said whether these apply: ").text(unsaid + ".").note());
        }
        Tables table = Tables.titled("Regulators, contracts and insurer").column("Who wants it", 22).column("What", 34).column("By", 16)
                .column("Stands", 12).column("Said", 16);
        for (DueStep each : steps) {
            Instant due = each.due();
            var said = each.said();
            table.row(Cell.of(each.clock().title()), Cell.of(each.step().text()),
                    due == null ? Cell.of("no day yet") : Cell.typed(Dates.moment(due), due), standing(each),
                    said == null ? Cell.of("")
                            : new Runs().text(said.said().words() + ", " + said.entry().actor()).refs(said.entry().evidence())
                                    .cell());
        }
        blocks.add(table.or("No clock is known."));
        return blocks;
    }

    private static Cell standing(DueStep step) {
        return switch (step.timing()) {
            case OVERDUE -> new Runs().strong("OVERDUE").cell();
            case RUNNING -> Cell.of("runs");
            case WAITING -> Cell.of("waits");
            case DONE -> Cell.of("done");
            case DONE_LATE -> new Runs().strong("done late").cell();
            case NOT_NEEDED -> Cell.of("not needed");
        };
    }

    /** The summary for the board as the program writes it, up to what is due to others, which stands in a table of its own. */
    public static List<Block> board(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(List.of(new Heading("What was within reach: the summary for the board")));
        // The first line names the incident, which the reader knows.
        List<String> alike = new ArrayList<>();
        for (String line : text.lines().skip(1).filter(each -> !each.isBlank()).takeWhile(each -> !each.startsWith("Due to others"))
                .toList()) {
            if (line.startsWith(" ")) {
                alike.add(line.strip());
            } else {
                blocks.addAll(gathered(alike));
                alike.clear();
                blocks.add(new Runs().strong(line.strip()).paragraph());
            }
        }
        blocks.addAll(gathered(alike));
        return blocks;
    }

    /** Of what the same is said it is said once. */
    private static List<Block> gathered(List<String> lines) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        lines.forEach(each -> {
            int colon = each.indexOf(": ");
            said.computeIfAbsent(colon < 0 ? "" : each.substring(colon), _ -> new ArrayList<>())
                    .add(colon < 0 ? each : each.substring(0, colon));
        });
        List<Block> blocks = new ArrayList<>();
        said.forEach((words, of) -> {
            if (words.isEmpty()) {
                of.forEach(each -> blocks.add(new Runs().text(each).paragraph()));
            } else {
                blocks.add(new Runs().text(of.stream().distinct().collect(Collectors.joining(", ")) + words).paragraph());
            }
        });
        return blocks;
    }
}
