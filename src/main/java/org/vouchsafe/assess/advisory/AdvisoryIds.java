package org.vouchsafe.assess.advisory;

import java.util.Comparator;
import java.util.Locale;
import org.vouchsafe.domain.advisory.AdvisoryRecord;

/** How ids of advisories are compared, and which of several is shown first. */
public final class AdvisoryIds {
    private AdvisoryIds() {}

    /** Shown first: CVE, then GHSA, then MAL, then others; alphabetically within each. */
    public static final Comparator<String> SHOWN_FIRST = Comparator.comparingInt(AdvisoryIds::rank).thenComparing(AdvisoryIds::key)
            .thenComparing(Comparator.naturalOrder());

    /** The form in which two spellings of one id are equal: documents write ids in either case. */
    public static String key(String id) {
        return id.strip().toUpperCase(Locale.ROOT);
    }

    /** True for CVE ids: each is a vulnerability of its own, so two of them never mean the same. */
    public static boolean isCve(String id) {
        return key(id).startsWith("CVE-");
    }

    /** True for ids of malicious-package reports. */
    public static boolean isMalicious(String id) {
        return key(id).startsWith("MAL-");
    }

    /** True when this is the record's own id or one of its aliases. */
    public static boolean isNamed(AdvisoryRecord record, String id) {
        String key = key(id);
        return key(record.id()).equals(key) || record.aliases().stream().anyMatch(each -> key(each).equals(key));
    }

    private static int rank(String id) {
        String key = key(id);
        return key.startsWith("CVE-") ? 0 : key.startsWith("GHSA-") ? 1 : key.startsWith("MAL-") ? 2 : 3;
    }
}
