/** Takes packages of other workspaces in: what they hold beside our own facts, each with its origin. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.parcel.exchange;

import org.jspecify.annotations.NullMarked;
