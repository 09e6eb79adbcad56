/** What is known when an answer is judged. May see only the domain. */
@NullMarked
package org.vouchsafe.assess.answer.fact;

import org.jspecify.annotations.NullMarked;
