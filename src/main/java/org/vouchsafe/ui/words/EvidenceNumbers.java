package org.vouchsafe.ui.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * Numbers of evidence as somebody types them.
 *
 * @param ids those that could be read
 * @param problem what could not be read, in a sentence; empty when all could
 */
public record EvidenceNumbers(List<EvidenceId> ids, String problem) {
    private static final Pattern NUMBER = Pattern.compile("[Ee]-?([0-9]{1,15})");

    public EvidenceNumbers {
        ids = List.copyOf(ids);
    }

    /** Reads {@code E-041, E-042}; nothing typed is no evidence and no problem. */
    public static EvidenceNumbers read(String typed) {
        List<EvidenceId> ids = new ArrayList<>();
        for (String each : typed.strip().split("[\\s,;]+")) {
            Matcher number = NUMBER.matcher(each);
            if (number.matches()) {
                ids.add(new EvidenceId(Long.parseLong(number.group(1))));
            } else if (!each.isBlank()) {
                return new EvidenceNumbers(List.of(), "'" + each + "' is no evidence. Write it as E-055.");
            }
        }
        return new EvidenceNumbers(ids, "");
    }
}
