/** Which claims reach a release, which of them count, and which one speaks (assessment.md, step 2). */
@NullMarked
package org.vouchsafe.assess.claim;

import org.jspecify.annotations.NullMarked;
