/** What evidence is worth when somebody's word in an incident rests on it. */
@NullMarked
package org.vouchsafe.usecase.incident.weight;

import org.jspecify.annotations.NullMarked;
