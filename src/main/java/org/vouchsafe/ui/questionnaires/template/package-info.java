/** Questionnaires of the analyst's own: written, looked at as suppliers will see them, saved. May see the use cases and the domain. */
@NullMarked
package org.vouchsafe.ui.questionnaires.template;

import org.jspecify.annotations.NullMarked;
