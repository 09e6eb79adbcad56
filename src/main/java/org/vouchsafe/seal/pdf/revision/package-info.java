/** The form of a sealed PDF: how its objects are read, how a revision is written, and which revisions may follow the first signature. */
@NullMarked
package org.vouchsafe.seal.pdf.revision;

import org.jspecify.annotations.NullMarked;
