/** The only place that knows the Excel library: workbooks are read and written here, elsewhere they are plain records. */
@NullMarked
package org.vouchsafe.workbook;

import org.jspecify.annotations.NullMarked;
