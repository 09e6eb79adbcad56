/** The ranges in which projects ask for packages, in the notation of each ecosystem, and whether they admit an affected version. */
@NullMarked
package org.vouchsafe.assess.version.declared;

import org.jspecify.annotations.NullMarked;
