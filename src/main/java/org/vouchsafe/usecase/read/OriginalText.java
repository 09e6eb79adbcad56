package org.vouchsafe.usecase.read;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * An excerpt of an original as lines.
 *
 * @param firstLine number of the first line given, from 1
 * @param highlightFrom first line that is cited; 0 when none
 * @param highlightTo last line that is cited
 * @param totalLines of the whole original as it is shown; 0 when it is not text
 * @param fileLines of the file itself: fewer where lines without end were broken to be read
 */
public record OriginalText(EvidenceId evidence, String name, int firstLine, List<String> lines, int highlightFrom, int highlightTo,
        int totalLines, int fileLines) {
    public OriginalText {
        lines = List.copyOf(lines);
    }

    /** One that is shown as it stands. */
    public OriginalText(EvidenceId evidence, String name, int firstLine, List<String> lines, int highlightFrom, int highlightTo,
            int totalLines) {
        this(evidence, name, firstLine, lines, highlightFrom, highlightTo, totalLines, totalLines);
    }

    /** Whether lines of the file were broken to be read, so that the numbers are not those of its lines. */
    public boolean isLaidOut() {
        return fileLines != totalLines;
    }
}
