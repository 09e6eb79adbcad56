/** What was done to a request between sending and coming back. May see only the workbook, the words and the domain. */
@NullMarked
package org.vouchsafe.questionnaire.diff;

import org.jspecify.annotations.NullMarked;
