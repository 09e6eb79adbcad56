/** Commands about reports, keys and verification. They see only use cases. */
@NullMarked
package org.vouchsafe.cli.report;

import org.jspecify.annotations.NullMarked;
