/** How the workbook of somebody else is read as answers: what an analyst said once. May see only the domain. */
@NullMarked
package org.vouchsafe.domain.questionnaire.mapping;

import org.jspecify.annotations.NullMarked;
