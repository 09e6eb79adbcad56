/** What every screen is given: viewpoint, tasks, navigation, notices. Knows no screen and no use case. */
@NullMarked
package org.vouchsafe.ui.session;

import org.jspecify.annotations.NullMarked;
