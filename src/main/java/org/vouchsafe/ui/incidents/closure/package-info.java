/** The gates of an incident, and its closing and reopening. */
@NullMarked
package org.vouchsafe.ui.incidents.closure;

import org.jspecify.annotations.NullMarked;
