/** A list of coordinates, answered line by line. */
@NullMarked
package org.vouchsafe.ui.components.list;

import org.jspecify.annotations.NullMarked;
