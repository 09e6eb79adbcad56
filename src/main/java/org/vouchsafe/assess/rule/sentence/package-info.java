/** What a position says of itself in words: its reasons, its coverage, its remarks. */
@NullMarked
package org.vouchsafe.assess.rule.sentence;

import org.jspecify.annotations.NullMarked;
