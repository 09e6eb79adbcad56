/** Whether the audit logs that two reports state are one log, judged from the reports alone. */
@NullMarked
package org.vouchsafe.seal.log;

import org.jspecify.annotations.NullMarked;
