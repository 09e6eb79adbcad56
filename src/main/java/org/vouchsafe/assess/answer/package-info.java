/** How strong an answer is and what contradicts it: facts in, findings and two numbers out. May see only the domain; reads no clock. */
@NullMarked
package org.vouchsafe.assess.answer;

import org.jspecify.annotations.NullMarked;
