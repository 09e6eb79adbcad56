/** A document as JSON, written by a small writer of our own; no other renderer is seen from here. */
@NullMarked
package org.vouchsafe.report.json;

import org.jspecify.annotations.NullMarked;
