/** Commands that review answers. May not see the store or the window. */
@NullMarked
package org.vouchsafe.cli.questionnaire.review;

import org.jspecify.annotations.NullMarked;
