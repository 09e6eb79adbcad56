/** What the readers of VEX documents share: how they name products and authors. No format lives here. */
@NullMarked
package org.vouchsafe.format.vex;

import org.jspecify.annotations.NullMarked;
