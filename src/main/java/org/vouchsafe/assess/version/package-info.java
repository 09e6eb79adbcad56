/** How versions follow one another in each ecosystem, and whether one lies in a range. The only place that knows the version libraries. */
@NullMarked
package org.vouchsafe.assess.version;

import org.jspecify.annotations.NullMarked;
