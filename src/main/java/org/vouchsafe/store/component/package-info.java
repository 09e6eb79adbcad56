/** Components, interned once per identity, and how they are found. Knows nothing of the inventories' inside but who is a member. */
@NullMarked
package org.vouchsafe.store.component;

import org.jspecify.annotations.NullMarked;
