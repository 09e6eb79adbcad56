/** Shows that the program opens no socket. */
@NullMarked
package org.vouchsafe.journeys.quiet;

import org.jspecify.annotations.NullMarked;
