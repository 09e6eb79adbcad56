/** Retention, legal hold and disposal of what was received. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.retention;

import org.jspecify.annotations.NullMarked;
