/** What is done after an incident so that the next one finds less. */
@NullMarked
package org.vouchsafe.usecase.incident.plan;

import org.jspecify.annotations.NullMarked;
