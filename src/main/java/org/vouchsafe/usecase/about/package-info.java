/** What the program tells of itself. */
@NullMarked
package org.vouchsafe.usecase.about;

import org.jspecify.annotations.NullMarked;
