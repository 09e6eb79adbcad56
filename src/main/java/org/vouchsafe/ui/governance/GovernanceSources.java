package org.vouchsafe.ui.governance;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.governance.SupplierExposure;
import org.vouchsafe.usecase.UseCases;

/** Where the weak places come from. */
public interface GovernanceSources {
    List<SupplierExposure> suppliers(Viewpoint viewpoint);

    /** From an open workspace. */
    static GovernanceSources of(UseCases use) {
        return use.governance()::suppliers;
    }
}
