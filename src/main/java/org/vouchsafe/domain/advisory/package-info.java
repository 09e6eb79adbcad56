/** Vulnerability and malicious-package reports, and the joining of records by alias. */
@NullMarked
package org.vouchsafe.domain.advisory;

import org.jspecify.annotations.NullMarked;
