package org.vouchsafe.ui.overview;

import org.vouchsafe.ui.component.state.StateCounts;
import org.vouchsafe.usecase.read.Overview;

/** One advisory across the portfolio. */
public record AdvisoryFigure(Overview.Column advisory, StateCounts counts) {}
