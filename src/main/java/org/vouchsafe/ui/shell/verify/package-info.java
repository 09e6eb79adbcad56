/** What files that were dropped to be verified turned out to be. */
@NullMarked
package org.vouchsafe.ui.shell.verify;

import org.jspecify.annotations.NullMarked;
