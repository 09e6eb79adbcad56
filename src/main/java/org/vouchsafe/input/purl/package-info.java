/** Package URLs and CPE names as suppliers write them, and whether what stands beside them agrees. */
@NullMarked
package org.vouchsafe.input.purl;

import org.jspecify.annotations.NullMarked;
