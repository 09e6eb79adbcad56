/** What is different from a report that went out earlier, and whether facts or rules made the difference. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.publish.change;

import org.jspecify.annotations.NullMarked;
