/** What the readers of lockfiles have in common: the list while it is read, and the inventory made of it. Knows no format. */
@NullMarked
package org.vouchsafe.format.lockfile.list;

import org.jspecify.annotations.NullMarked;
