/** One package per file format; Formats lists them. A format turns bytes into domain drafts and problems, and knows nothing of the store. */
@NullMarked
package org.vouchsafe.format;

import org.jspecify.annotations.NullMarked;
