/** What needs a person, and how urgently. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.inbox;

import org.jspecify.annotations.NullMarked;
