/** Catalogues of controls that questions map to, as data: ids, and what each is about in our own words. May see only input and domain. */
@NullMarked
package org.vouchsafe.questionnaire.catalogue;

import org.jspecify.annotations.NullMarked;
