/** What if: which states would change if something were done, before it is done. Sees use cases through one interface. */
@NullMarked
package org.vouchsafe.ui.shell.whatif;

import org.jspecify.annotations.NullMarked;
