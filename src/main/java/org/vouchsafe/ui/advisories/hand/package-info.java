/** Writing an advisory by hand. */
@NullMarked
package org.vouchsafe.ui.advisories.hand;

import org.jspecify.annotations.NullMarked;
