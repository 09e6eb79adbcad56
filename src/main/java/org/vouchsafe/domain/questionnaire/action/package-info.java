/** Gaps that reviews found, as actions with an owner and a day. May see only the domain. */
@NullMarked
package org.vouchsafe.domain.questionnaire.action;

import org.jspecify.annotations.NullMarked;
