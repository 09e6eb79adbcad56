/** What the attack is recognised by, and where it was found. */
@NullMarked
package org.vouchsafe.ui.incidents.indicator;

import org.jspecify.annotations.NullMarked;
