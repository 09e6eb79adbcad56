/** Commands about the audit log. They see only use cases. */
@NullMarked
package org.vouchsafe.cli.audit;

import org.jspecify.annotations.NullMarked;
