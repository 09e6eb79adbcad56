/** Reads CVE records as the NVD publishes them (API 2.0 and its feed files). */
@NullMarked
package org.vouchsafe.format.nvd;

import org.jspecify.annotations.NullMarked;
