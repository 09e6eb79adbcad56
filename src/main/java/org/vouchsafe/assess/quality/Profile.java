package org.vouchsafe.assess.quality;

import java.util.List;

/**
 * A published list of what an SBOM should say, as data. Wording is our own.
 *
 * @param formats the oldest formats it accepts; empty: any
 */
record Profile(String id, String title, String edition, List<FormatFloor> formats, List<Demand> demands) {
    Profile {
        formats = List.copyOf(formats);
        demands = List.copyOf(demands);
    }
}
