/** What an analyst says with a name and a reason: decisions, policies, what is known of an advisory, and taking any of it back. */
@NullMarked
package org.vouchsafe.usecase.decide;

import org.jspecify.annotations.NullMarked;
