/** What an analyst taught the workspace: that a name in suppliers' documents means this product, release or component. */
@NullMarked
package org.vouchsafe.domain.alias;

import org.jspecify.annotations.NullMarked;
