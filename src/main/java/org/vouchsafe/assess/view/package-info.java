/** Which of the recorded facts can be seen from a viewpoint, or from a place in the log. */
@NullMarked
package org.vouchsafe.assess.view;

import org.jspecify.annotations.NullMarked;
