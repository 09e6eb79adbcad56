/** To whom reports went and what they look like: recorded, told, corrected. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.publish.register;

import org.jspecify.annotations.NullMarked;
