/** The report on the answers of one supplier and what they are worth. */
@NullMarked
package org.vouchsafe.report.review;

import org.jspecify.annotations.NullMarked;
