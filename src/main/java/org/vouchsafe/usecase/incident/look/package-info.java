/** What a room shows beside itself: the ways the component comes in by, and what changed since somebody last looked. */
@NullMarked
package org.vouchsafe.usecase.incident.look;

import org.jspecify.annotations.NullMarked;
