/** The words of the trade as records and sealed types. Sees only java and JSpecify; knows nothing of files, tables or screens. */
@NullMarked
package org.vouchsafe.domain;

import org.jspecify.annotations.NullMarked;
