/** Files that carry other files: containers and mails, opened within one allowance. They hand over what they hold and judge none of it. */
@NullMarked
package org.vouchsafe.carrier;

import org.jspecify.annotations.NullMarked;
