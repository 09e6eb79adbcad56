/** Rounds of asking: how far each is, reminders, and how answers compare over years and suppliers. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.review.campaign;

import org.jspecify.annotations.NullMarked;
