/** The parts around a screen: rail, toolbar, as-of control, status strip, notices. */
@NullMarked
package org.vouchsafe.ui.shell.frame;

import org.jspecify.annotations.NullMarked;
