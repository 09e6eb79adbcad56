/** The report on what differs between two releases or two files. */
@NullMarked
package org.vouchsafe.report.comparison;

import org.jspecify.annotations.NullMarked;
