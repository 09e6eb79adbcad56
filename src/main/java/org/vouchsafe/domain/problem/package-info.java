/** What is wrong with an input, where, and what to do about it. The same problem reads alike in window and command line. */
@NullMarked
package org.vouchsafe.domain.problem;

import org.jspecify.annotations.NullMarked;
