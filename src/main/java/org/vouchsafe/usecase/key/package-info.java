/** Where signing keys are kept. The keys themselves never enter a workspace. */
@NullMarked
package org.vouchsafe.usecase.key;

import org.jspecify.annotations.NullMarked;
