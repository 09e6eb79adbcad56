/** Questionnaires of the analyst's own as workbooks: written to be edited, read back, and read from workbooks of others. */
@NullMarked
package org.vouchsafe.questionnaire.own;

import org.jspecify.annotations.NullMarked;
