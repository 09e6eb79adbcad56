/** What came inside other files, and what mails say of themselves: facts, recorded and read. */
@NullMarked
package org.vouchsafe.store.carrier;

import org.jspecify.annotations.NullMarked;
