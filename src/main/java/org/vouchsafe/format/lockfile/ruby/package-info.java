/** Bundler's lockfile. */
@NullMarked
package org.vouchsafe.format.lockfile.ruby;

import org.jspecify.annotations.NullMarked;
