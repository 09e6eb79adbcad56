package org.vouchsafe.domain.position;

import java.util.List;
import org.vouchsafe.domain.problem.Citation;

/** A remark with its sentence and where it comes from. */
public record Remark(RemarkCode code, String text, List<Citation> citations) {
    public Remark {
        citations = List.copyOf(citations);
    }
}
