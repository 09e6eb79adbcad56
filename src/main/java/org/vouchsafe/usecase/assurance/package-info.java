/** Facts of lockfiles gathered from inventories. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.assurance;

import org.jspecify.annotations.NullMarked;
