package org.vouchsafe.domain.governance;

import java.util.List;
import org.vouchsafe.domain.register.SupplierId;

/**
 * How exposed a supplier is to the next compromise.
 *
 * @param releases how many of its releases are not retired
 * @param lockfiles how many lockfiles and project files of them are in force
 * @param inventories how many other inventories are
 * @param findings one for each weakness, in order
 */
public record SupplierExposure(SupplierId id, String supplier, int releases, int lockfiles, int inventories, List<Finding> findings) {
    public SupplierExposure {
        findings = List.copyOf(findings);
    }

    /** How many weaknesses are seen. */
    public long seen() {
        return findings.stream().filter(each -> each.standing() == Finding.Standing.SEEN).count();
    }

    /** Of how many weaknesses nothing can be said. */
    public long unknown() {
        return findings.stream().filter(each -> each.standing() == Finding.Standing.UNKNOWN).count();
    }
}
