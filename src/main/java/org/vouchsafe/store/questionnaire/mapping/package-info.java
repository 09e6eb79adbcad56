/** Mappings of questionnaires of others, as facts. May not be seen outside the use cases. */
@NullMarked
package org.vouchsafe.store.questionnaire.mapping;

import org.jspecify.annotations.NullMarked;
