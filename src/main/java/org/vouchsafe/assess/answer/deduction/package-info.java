/** One class for each thing that is taken from an answer's two numbers. May see only the domain and the facts of answers. */
@NullMarked
package org.vouchsafe.assess.answer.deduction;

import org.jspecify.annotations.NullMarked;
