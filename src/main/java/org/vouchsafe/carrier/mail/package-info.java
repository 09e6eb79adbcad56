/** E-mails as they are sent (RFC 5322, MIME): read tolerantly, with the line of whatever is wrong. */
@NullMarked
package org.vouchsafe.carrier.mail;

import org.jspecify.annotations.NullMarked;
