/** Ways from what is shown to the evidence it rests on. */
@NullMarked
package org.vouchsafe.ui.session.link;

import org.jspecify.annotations.NullMarked;
