/** Commands about a workspace as a whole. They see only use cases. */
@NullMarked
package org.vouchsafe.cli.workspace;

import org.jspecify.annotations.NullMarked;
