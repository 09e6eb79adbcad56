/** Commands about states, their reasons and decisions. They see only use cases. */
@NullMarked
package org.vouchsafe.cli.state;

import org.jspecify.annotations.NullMarked;
