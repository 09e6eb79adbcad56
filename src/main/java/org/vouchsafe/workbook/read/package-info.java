/** Reading workbooks that others send, within limits: cells with address, shown text and typed value; nothing is evaluated or fetched. */
@NullMarked
package org.vouchsafe.workbook.read;

import org.jspecify.annotations.NullMarked;
