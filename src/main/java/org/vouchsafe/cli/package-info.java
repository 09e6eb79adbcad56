/** The command line: lists the commands. The only package that knows picocli; never sees the store or the window. */
@NullMarked
package org.vouchsafe.cli;

import org.jspecify.annotations.NullMarked;
