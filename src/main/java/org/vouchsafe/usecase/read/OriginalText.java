package org.vouchsafe.usecase.read;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * An excerpt of an original as lines.
 *
 * @param firstLine number of the first line given, from 1
 * @param highlightFrom first line that is cited; 0 when none
 * @param highlightTo last line that is cited
 * @param totalLines of the whole original; 0 when it is not text
 */
public record OriginalText(EvidenceId evidence, String name, int firstLine, List<String> lines, int highlightFrom, int highlightTo,
        int totalLines) {
    public OriginalText {
        lines = List.copyOf(lines);
    }
}
