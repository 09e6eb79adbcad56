/** The commands about what needs a person. */
@NullMarked
package org.vouchsafe.cli.inbox;

import org.jspecify.annotations.NullMarked;
