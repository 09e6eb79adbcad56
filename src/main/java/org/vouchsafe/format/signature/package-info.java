/** Files that are signatures of other files, and signs that a file carries its own. Nothing is verified here. */
@NullMarked
package org.vouchsafe.format.signature;

import org.jspecify.annotations.NullMarked;
