/** Writing workbooks: neutral cells and styles in, the same bytes out for the same input; text of others never becomes a formula. */
@NullMarked
package org.vouchsafe.workbook.write;

import org.jspecify.annotations.NullMarked;
