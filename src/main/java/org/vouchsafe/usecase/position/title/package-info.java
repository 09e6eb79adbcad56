/** Short words by which advisories are called. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.position.title;

import org.jspecify.annotations.NullMarked;
