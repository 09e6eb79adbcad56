package org.vouchsafe.domain.questionnaire.request;

import java.util.List;

/**
 * A release of the supplier whose state towards an advisory wants the supplier's word.
 *
 * @param id names the row, such as {@code P-3}; unique within the request
 * @param vulnerabilityIds the advisory's id and other names; the first is the one shown
 * @param title short words for the advisory, such as {@code axios}
 * @param components what of the release's inventory it is about, as {@code axios 1.14.1}; empty where none is known
 */
public record OpenPosition(String id, String product, String release, List<String> vulnerabilityIds, String title,
        List<String> components) {
    public OpenPosition {
        vulnerabilityIds = List.copyOf(vulnerabilityIds);
        components = List.copyOf(components);
    }
}
