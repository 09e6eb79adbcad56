/** Imports feeds, looks up what touches a workspace and copies it there. */
@NullMarked
package org.vouchsafe.usecase.feed;

import org.jspecify.annotations.NullMarked;
