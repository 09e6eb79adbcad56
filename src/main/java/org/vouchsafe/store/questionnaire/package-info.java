/** Questionnaire requests sent and answer sheets received, as facts. */
@NullMarked
package org.vouchsafe.store.questionnaire;

import org.jspecify.annotations.NullMarked;
