/** NuGet's lockfile. */
@NullMarked
package org.vouchsafe.format.lockfile.nuget;

import org.jspecify.annotations.NullMarked;
