/** What would change, before it is done. Nothing is written. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.whatif;

import org.jspecify.annotations.NullMarked;
