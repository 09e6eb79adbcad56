/** What differs between two releases or two files. */
@NullMarked
package org.vouchsafe.ui.components.compare;

import org.jspecify.annotations.NullMarked;
