/** Claims, inventories and decisions put together into positions (assessment.md, steps 3 and 4). */
@NullMarked
package org.vouchsafe.assess.rule;

import org.jspecify.annotations.NullMarked;
