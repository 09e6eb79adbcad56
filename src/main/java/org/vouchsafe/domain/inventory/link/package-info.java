/** What lists say of other files they go on in. Who finds those files is elsewhere. */
@NullMarked
package org.vouchsafe.domain.inventory.link;

import org.jspecify.annotations.NullMarked;
