/** Controls made so that what they say is shown as it stands. Knows no screen and no use case. */
@NullMarked
package org.vouchsafe.ui.component.control;

import org.jspecify.annotations.NullMarked;
