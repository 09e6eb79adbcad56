/** What a statement says in sentences, as far as it can be held against an inventory. Knows no facts. */
@NullMarked
package org.vouchsafe.assess.claim.text;

import org.jspecify.annotations.NullMarked;
