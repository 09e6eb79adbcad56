/** Lockfiles of Python: poetry.lock, uv.lock, pdm.lock, pylock.toml, Pipfile.lock. */
@NullMarked
package org.vouchsafe.format.lockfile.python;

import org.jspecify.annotations.NullMarked;
