/** The extract of the audit log, with what proves it. */
@NullMarked
package org.vouchsafe.report.log;

import org.jspecify.annotations.NullMarked;
