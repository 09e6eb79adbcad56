package org.vouchsafe.seal;

import org.jspecify.annotations.Nullable;

/** Size and root of the audit log as a report states them; null where it states none. */
public record AuditState(@Nullable Long size, @Nullable String root) {
    /** Nothing stated. */
    public static final AuditState NONE = new AuditState(null, null);
}
