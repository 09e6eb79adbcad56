/** What leaves the workspace as a file others can read: positions as VEX, tables of states, inventories. */
@NullMarked
package org.vouchsafe.usecase.export;

import org.jspecify.annotations.NullMarked;
