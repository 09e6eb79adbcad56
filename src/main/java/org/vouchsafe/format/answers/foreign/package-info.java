/** Questionnaires of others come back as workbooks: known by their shape, read as they are, and never taken for more than they say. */
@NullMarked
package org.vouchsafe.format.answers.foreign;

import org.jspecify.annotations.NullMarked;
