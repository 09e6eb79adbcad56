package org.vouchsafe.ui.shell;

import java.util.List;
import java.util.function.Function;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.ui.shell.intake.ImportViewModel.Importer;
import org.vouchsafe.ui.shell.palette.PaletteViewModel.Finder;
import org.vouchsafe.ui.shell.parcel.ParcelActs;
import org.vouchsafe.ui.shell.policy.PolicyActs;
import org.vouchsafe.ui.shell.reasons.Reasons;
import org.vouchsafe.ui.shell.whatif.WhatIfActs;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.WorkspaceSummary;

/** What the window itself asks of the workspace, beside what its screens ask. */
public record Verbs(Function<Viewpoint, WorkspaceSummary> summary, Function<Viewpoint, List<InboxItem>> inbox,
        Function<Viewpoint, Pressing> pressing, Finder finder,
        Importer importer, Undoing undoing, PolicyActs policy, Reasons reasons, WhatIfActs whatIf, ParcelActs parcels) {
    /** From an open workspace. */
    public static Verbs of(UseCases useCases) {
        return new Verbs(useCases.summary()::summary, useCases.overview()::inbox, from -> Pressing.of(useCases, from),
                useCases.search()::find,
                useCases.importEvidence()::importFiles, Undoing.of(useCases.undo()),
                PolicyActs.of(useCases), Reasons.of(useCases), WhatIfActs.of(useCases),
                ParcelActs.of(useCases));
    }
}
