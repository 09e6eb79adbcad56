/** Documents as plain text, for mails and terminals. */
@NullMarked
package org.vouchsafe.report.text;

import org.jspecify.annotations.NullMarked;
