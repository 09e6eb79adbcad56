/** Certificate chains as they come along with what they vouch for, checked to the last byte. */
@NullMarked
package org.vouchsafe.seal.chain;

import org.jspecify.annotations.NullMarked;
