/** Commands about incident packs. */
@NullMarked
package org.vouchsafe.cli.pack;

import org.jspecify.annotations.NullMarked;
