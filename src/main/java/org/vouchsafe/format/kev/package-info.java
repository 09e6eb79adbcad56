/** Reads catalogues of vulnerabilities known to be exploited, as CISA publishes them. */
@NullMarked
package org.vouchsafe.format.kev;

import org.jspecify.annotations.NullMarked;
