/** The way in: window or command line, nothing else. */
@NullMarked
package org.vouchsafe;

import org.jspecify.annotations.NullMarked;
