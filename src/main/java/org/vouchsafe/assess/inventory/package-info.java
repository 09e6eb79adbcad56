/** What the inventories of a release say of an advisory: which are in force, how complete they are, what they list. */
@NullMarked
package org.vouchsafe.assess.inventory;

import org.jspecify.annotations.NullMarked;
