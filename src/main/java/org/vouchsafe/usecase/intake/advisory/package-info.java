/** What advisories that come in do to those that are held. */
@NullMarked
package org.vouchsafe.usecase.intake.advisory;

import org.jspecify.annotations.NullMarked;
