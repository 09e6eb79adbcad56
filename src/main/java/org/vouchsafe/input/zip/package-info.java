/** The one door for zip containers. Knows limits and names, never what an entry holds. */
@NullMarked
package org.vouchsafe.input.zip;

import org.jspecify.annotations.NullMarked;
