/** What reading use cases give to window and command line: plain records, already in words. */
@NullMarked
package org.vouchsafe.usecase.read;

import org.jspecify.annotations.NullMarked;
