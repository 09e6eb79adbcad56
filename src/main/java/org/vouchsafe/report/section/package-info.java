/** One class per section of an assurance report; each turns facts into blocks. No renderer, and no report knows another. */
@NullMarked
package org.vouchsafe.report.section;

import org.jspecify.annotations.NullMarked;
