/** The signature inside a workbook: a convenience, never the anchor. */
@NullMarked
package org.vouchsafe.seal.workbook;

import org.jspecify.annotations.NullMarked;
