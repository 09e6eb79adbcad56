/** What assessment is given: facts as they were recorded, and the policy. Data only; how a state follows from them lives elsewhere in assess. */
@NullMarked
package org.vouchsafe.assess.fact;

import org.jspecify.annotations.NullMarked;
