/** Inventories that go on in others. Says which belong together and what follows; never what matches. */
@NullMarked
package org.vouchsafe.assess.inventory.joined;

import org.jspecify.annotations.NullMarked;
