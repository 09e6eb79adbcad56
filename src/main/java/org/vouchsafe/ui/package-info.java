/** The window. Calls use cases and nothing below them; knows nothing of the command line. */
@NullMarked
package org.vouchsafe.ui;

import org.jspecify.annotations.NullMarked;
