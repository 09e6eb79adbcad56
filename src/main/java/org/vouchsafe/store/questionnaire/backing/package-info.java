/** Files behind answers and terms an analyst said, as facts. May not be seen outside the use cases. */
@NullMarked
package org.vouchsafe.store.questionnaire.backing;

import org.jspecify.annotations.NullMarked;
