package org.vouchsafe.domain.feed;

/** What sort of collection a feed is; the names stand in files. */
public enum FeedKind {
    OSV("OSV", "OSV"), GITHUB("GitHub Advisory Database", "GitHub advisories"), KEV("CISA Known Exploited Vulnerabilities",
            "CISA KEV"),
    EPSS("FIRST Exploit Prediction Scoring System",
            "FIRST EPSS"),
    NVD("NIST National Vulnerability Database", "NVD"), CSAF("CSAF advisories", "CSAF");

    private final String source;
    private final String shortName;

    FeedKind(String source, String shortName) {
        this.source = source;
        this.shortName = shortName;
    }

    /** Who publishes such collections, in words. */
    public String source() {
        return source;
    }

    /** How a feed of this kind is called when nobody names it. */
    public String shortName() {
        return shortName;
    }

    /** True when each file holds all of it, so that a newer one replaces what was there. */
    public boolean isSnapshot() {
        return switch (this) {
            case KEV, EPSS -> true;
            case OSV, GITHUB, NVD, CSAF -> false;
        };
    }

    /** True when it says what is affected; the others only say how urgent that is. */
    public boolean saysWhatIsAffected() {
        return switch (this) {
            case KEV, EPSS -> false;
            case OSV, GITHUB, NVD, CSAF -> true;
        };
    }
}
