/** SPDX 2.2 and 2.3 as JSON, YAML and XML, which share their field names. */
@NullMarked
package org.vouchsafe.format.spdx.document;

import org.jspecify.annotations.NullMarked;
