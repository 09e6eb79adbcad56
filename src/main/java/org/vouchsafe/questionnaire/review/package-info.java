/** What the program knows of questions and words when it judges answers, as data. May see only input and domain. */
@NullMarked
package org.vouchsafe.questionnaire.review;

import org.jspecify.annotations.NullMarked;
