/** The overview: states by release and advisory, what needs a person, how old the data are. */
@NullMarked
package org.vouchsafe.ui.overview;

import org.jspecify.annotations.NullMarked;
