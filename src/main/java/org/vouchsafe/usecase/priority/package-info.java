/** What should be looked at first: malicious, exploited, critical, probable, severe; each with its source. */
@NullMarked
package org.vouchsafe.usecase.priority;

import org.jspecify.annotations.NullMarked;
