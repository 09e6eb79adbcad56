/** XML read without entities or outside documents, with its places. */
@NullMarked
package org.vouchsafe.input.xml;

import org.jspecify.annotations.NullMarked;
