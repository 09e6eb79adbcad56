/** Taking in the evidence package of another analyst: what it holds, who signed it, what came of it, adopting its originals. */
@NullMarked
package org.vouchsafe.ui.shell.parcel;

import org.jspecify.annotations.NullMarked;
