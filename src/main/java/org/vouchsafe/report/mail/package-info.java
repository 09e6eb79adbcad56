/** Mails as files (RFC 5322, MIME), for a mail program to send. Nothing is sent from here, and nothing a mail holds can become a header. */
@NullMarked
package org.vouchsafe.report.mail;

import org.jspecify.annotations.NullMarked;
