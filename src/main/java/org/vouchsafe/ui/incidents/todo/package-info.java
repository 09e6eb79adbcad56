/** Actions and exceptions of an incident. */
@NullMarked
package org.vouchsafe.ui.incidents.todo;

import org.jspecify.annotations.NullMarked;
