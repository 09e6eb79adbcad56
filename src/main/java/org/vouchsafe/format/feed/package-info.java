/** Takes feeds apart, however large: dumps, catalogues and pages become single documents. Reads them through the formats and keeps nothing. */
@NullMarked
package org.vouchsafe.format.feed;

import org.jspecify.annotations.NullMarked;
