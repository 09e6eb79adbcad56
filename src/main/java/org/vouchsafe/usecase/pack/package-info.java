/** Incident packs: what is known of an incident as one signed file, for other analysts. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.pack;

import org.jspecify.annotations.NullMarked;
