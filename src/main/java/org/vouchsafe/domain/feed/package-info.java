/** Collections of advisories that are carried in as files and shared by all workspaces of this user. */
@NullMarked
package org.vouchsafe.domain.feed;

import org.jspecify.annotations.NullMarked;
