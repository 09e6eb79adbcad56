/** Saying which columns of somebody else's questionnaire hold what. May see the use cases and the domain. */
@NullMarked
package org.vouchsafe.ui.evidence.mapping;

import org.jspecify.annotations.NullMarked;
