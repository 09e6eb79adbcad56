/** Reads our questionnaire workbooks when suppliers send them back, in whatever shape they then are. */
@NullMarked
package org.vouchsafe.format.answers;

import org.jspecify.annotations.NullMarked;
