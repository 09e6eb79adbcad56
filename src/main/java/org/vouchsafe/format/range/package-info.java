/** What formats have in common about ranges that stand where a version should. Orders nothing. */
@NullMarked
package org.vouchsafe.format.range;

import org.jspecify.annotations.NullMarked;
