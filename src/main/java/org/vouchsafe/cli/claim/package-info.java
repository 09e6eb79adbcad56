/** Commands about claims and about what names in them mean. No rules live here. */
@NullMarked
package org.vouchsafe.cli.claim;

import org.jspecify.annotations.NullMarked;
