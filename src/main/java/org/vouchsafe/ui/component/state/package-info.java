/** How a state is shown: always shape, word and colour together. */
@NullMarked
package org.vouchsafe.ui.component.state;

import org.jspecify.annotations.NullMarked;
