package org.vouchsafe.usecase.publish;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.store.audit.TreeHead;

/**
 * What a report is asked for about, and where one may look for it.
 *
 * @param scope as it was written
 * @param head of the audit log that the report states
 * @param author the organisation that speaks in statements handed on; null while nobody is named
 */
record Asked(String scope, Readings readings, Viewpoint viewpoint, TreeHead head, @Nullable String author) {
    /** The same about something else. */
    Asked about(String other) {
        return new Asked(other, readings, viewpoint, head, author);
    }
}
