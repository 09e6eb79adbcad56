/** What lockfiles and project files of npm, Yarn and pnpm have in common: names, ranges, sources. Knows no file format. */
@NullMarked
package org.vouchsafe.format.lockfile.js;

import org.jspecify.annotations.NullMarked;
