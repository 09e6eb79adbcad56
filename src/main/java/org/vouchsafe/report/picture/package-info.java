/** Pages of a finished PDF as pictures, for whoever shows them; the only place in the reports that knows PDFBox. */
@NullMarked
package org.vouchsafe.report.picture;

import org.jspecify.annotations.NullMarked;
