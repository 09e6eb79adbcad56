package org.vouchsafe.usecase.original;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.usecase.read.OriginalText;

/**
 * An original as lines: text as it stands (broken at its structure where it has no line breaks), a workbook as one line per cell, anything else
 * as a hex dump.
 */
public final class ShownOriginal {
    /** More lines than anybody scrolls through; the whole can be extracted. */
    private static final int MOST_LINES = 100_000;
    private static final int LONGEST_LINE = 4_000;
    private final EvidenceId evidence;
    private final String name;
    private final List<String> lines;
    private final Sort sort;
    private final CellLines cells;
    private final @Nullable LaidOut laidOut;
    private final byte[] bytes;

    private enum Sort {
        TEXT, CELLS, BYTES
    }

    private ShownOriginal(EvidenceId evidence, String name, Sort sort, List<String> lines, CellLines cells, byte[] bytes) {
        this.laidOut = sort == Sort.TEXT ? LaidOut.of(lines).orElse(null) : null;
        this.bytes = bytes;
        this.evidence = evidence;
        this.name = name;
        this.sort = sort;
        this.lines = lines;
        this.cells = cells;
    }

    /** From its bytes. */
    public static ShownOriginal of(EvidenceId evidence, String name, byte[] bytes) {
        Optional<String> text = TextOf.bytes(bytes);
        if (text.isPresent()) {
            return new ShownOriginal(evidence, name, Sort.TEXT, TextOf.lines(text.get()), CellLines.NONE, bytes);
        }
        CellLines cells = CellLines.of(name, bytes);
        return cells.lines().isEmpty() ? new ShownOriginal(evidence, name, Sort.BYTES, TextOf.hexDump(bytes, MOST_LINES), cells, bytes)
                : new ShownOriginal(evidence, name, Sort.CELLS, cells.lines(), cells, bytes);
    }

    /** Of a mail whose bytes are no text: what it says of itself, and its words. */
    public static ShownOriginal ofMessage(EvidenceId evidence, String name, Message message) {
        List<String> lines = new ArrayList<>();
        field(lines, "From", message.sender());
        field(lines, "To", String.join(", ", message.recipients()));
        field(lines, "Subject", message.subject());
        field(lines, "Date", message.sentAt() == null ? null : message.sentAt().toString());
        field(lines, "Message-ID", message.messageId());
        lines.add("");
        lines.addAll(TextOf.lines(message.body()));
        return new ShownOriginal(evidence, name, Sort.TEXT, lines, CellLines.NONE, new byte[0]);
    }

    private static void field(List<String> lines, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(name + ": " + value);
        }
    }

    /** All of it, up to a limit of lines. */
    public OriginalText whole() {
        return cut(rows(), 1, Math.min(rows().size(), MOST_LINES), Extent.NONE, 0);
    }

    private List<String> rows() {
        return laidOut == null ? lines : laidOut.rows();
    }

    /** The lines that a location means, with so many around; the beginning when it means none in particular. */
    public OriginalText around(Location location, int linesAround) {
        Optional<DecodedPayload> decoded = sort == Sort.TEXT ? DecodedPayload.of(name, bytes, location) : Optional.empty();
        if (decoded.isPresent()) {
            return new ShownOriginal(evidence, name + " (decoded)", Sort.TEXT, decoded.get().lines(), CellLines.NONE, new byte[0])
                    .around(decoded.get().location(), linesAround);
        }
        Location place = laidOut == null ? location : laidOut.among(location);
        Extent extent = switch (sort) {
            case TEXT -> Extent.of(place, rows());
            case CELLS -> cells.extent(location);
            case BYTES -> Extent.NONE;
        };
        int column = switch (place) {
            case Location.LineColumn at -> at.column();
            case Location.JsonPointer at -> at.column();
            case Location.XmlPath at -> at.column();
            case Location.WholeFile _,Location.Cell _ -> 0;
        };
        int first = Math.max(1, extent.from() - linesAround);
        int last = Math.min(rows().size(), Math.max(extent.to(), 1) + linesAround);
        return cut(rows(), first, last, extent, column);
    }

    private OriginalText cut(List<String> rows, int first, int last, Extent cited, int column) {
        List<String> shown = rows.subList(first - 1, Math.max(first - 1, last)).stream().map(line -> shorten(line, column)).toList();
        return new OriginalText(evidence, name, first, shown, cited.from(), cited.to(), sort == Sort.BYTES ? 0 : rows.size(),
                sort == Sort.BYTES ? 0 : lines.size());
    }

    // Documents without line breaks would otherwise be one line of megabytes: the stretch that holds the cited column is shown.
    private static String shorten(String line, int column) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int start = Math.max(0, Math.min(column - 1 - LONGEST_LINE / 8, line.length() - LONGEST_LINE));
        int end = Math.min(line.length(), start + LONGEST_LINE);
        return (start > 0 ? "… " : "") + line.substring(start, end) + (end < line.length() ? " …" : "");
    }
}
