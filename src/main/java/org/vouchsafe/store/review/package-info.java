/** What people said of answers, gaps and commitments: facts like all others. May not see the faces. */
@NullMarked
package org.vouchsafe.store.review;

import org.jspecify.annotations.NullMarked;
