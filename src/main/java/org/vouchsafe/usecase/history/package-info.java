/** What was thought of a release when, and what changed it. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.history;

import org.jspecify.annotations.NullMarked;
