/** Questionnaires as data, and a request as a workbook: what goes out to a supplier, and by which marks it is known when it comes back. */
@NullMarked
package org.vouchsafe.questionnaire;

import org.jspecify.annotations.NullMarked;
