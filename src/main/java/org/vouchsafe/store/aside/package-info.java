/** Items of the inbox that were put off: facts like all others. May not see the faces. */
@NullMarked
package org.vouchsafe.store.aside;

import org.jspecify.annotations.NullMarked;
