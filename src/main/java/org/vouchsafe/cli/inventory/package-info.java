/** Commands about inventories as such: how well they are made, and what differs between them. Thin; may see the use cases. */
@NullMarked
package org.vouchsafe.cli.inventory;

import org.jspecify.annotations.NullMarked;
