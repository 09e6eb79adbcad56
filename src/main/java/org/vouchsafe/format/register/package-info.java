/** Reads the analyst's own register of suppliers, products, releases and deployments, from CSV or a workbook. */
@NullMarked
package org.vouchsafe.format.register;

import org.jspecify.annotations.NullMarked;
