/** The mandatory tests of CSAF 2.0 and 2.1 (section 6.1) that a reader can judge, beside those it meets while it reads. */
@NullMarked
package org.vouchsafe.format.csaf.rule;

import org.jspecify.annotations.NullMarked;
