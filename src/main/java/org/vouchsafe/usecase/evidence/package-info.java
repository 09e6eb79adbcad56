/** Files taken in, and set in their place by the analyst where the program cannot know it. */
@NullMarked
package org.vouchsafe.usecase.evidence;

import org.jspecify.annotations.NullMarked;
