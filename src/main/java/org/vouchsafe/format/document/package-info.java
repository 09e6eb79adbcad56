/** Telling what a file is that no format reads, by its content. */
@NullMarked
package org.vouchsafe.format.document;

import org.jspecify.annotations.NullMarked;
