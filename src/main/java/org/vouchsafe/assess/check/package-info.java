/** The checks behind a position, each a question with its answer and where the answer stands. One class per check, one list. */
@NullMarked
package org.vouchsafe.assess.check;

import org.jspecify.annotations.NullMarked;
