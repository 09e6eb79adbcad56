/** The words of a request workbook in each language, as data. May see only input and domain. */
@NullMarked
package org.vouchsafe.questionnaire.words;

import org.jspecify.annotations.NullMarked;
