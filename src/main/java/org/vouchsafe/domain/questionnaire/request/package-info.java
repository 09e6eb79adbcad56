/** Requests that go out to suppliers: what was asked, and what of the evidence held was put beside it. May see only the domain. */
@NullMarked
package org.vouchsafe.domain.questionnaire.request;

import org.jspecify.annotations.NullMarked;
