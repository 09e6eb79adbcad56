/** The policy of the workspace as facts. */
@NullMarked
package org.vouchsafe.store.policy;

import org.jspecify.annotations.NullMarked;
