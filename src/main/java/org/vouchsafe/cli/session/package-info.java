/** What every command shares: the global options, the open workspace, exit codes. Knows no command. */
@NullMarked
package org.vouchsafe.cli.session;

import org.jspecify.annotations.NullMarked;
