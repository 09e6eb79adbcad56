/** How domain records that several aggregates hold are packed into bytes and read back. Knows no table. */
@NullMarked
package org.vouchsafe.store.pack;

import org.jspecify.annotations.NullMarked;
