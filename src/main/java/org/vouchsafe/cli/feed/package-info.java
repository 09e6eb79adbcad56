/** The commands about feeds. */
@NullMarked
package org.vouchsafe.cli.feed;

import org.jspecify.annotations.NullMarked;
