/** The one table: search, filters, count, columns, remembered sorting, copy and export. */
@NullMarked
package org.vouchsafe.ui.component.table;

import org.jspecify.annotations.NullMarked;
