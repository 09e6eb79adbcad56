/** One class for each thing an answer is held against. May see only the domain and the facts of answers. */
@NullMarked
package org.vouchsafe.assess.answer.check;

import org.jspecify.annotations.NullMarked;
