/** Facts + policy + viewpoint to positions with reasons. Pure: no clock, no file, no database; sees only the domain and the version libraries. */
@NullMarked
package org.vouchsafe.assess;

import org.jspecify.annotations.NullMarked;
