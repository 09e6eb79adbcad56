/** Parts screens are built from: cards, headers, empty states, excerpts. They know no screen and no use case. */
@NullMarked
package org.vouchsafe.ui.component;

import org.jspecify.annotations.NullMarked;
