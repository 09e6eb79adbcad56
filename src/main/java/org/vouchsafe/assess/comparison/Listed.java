package org.vouchsafe.assess.comparison;

import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.problem.Citation;

/** A listing as it is compared: which component, what is said of it, and where. */
public record Listed(Component component, Particulars particulars, Citation place) {}
