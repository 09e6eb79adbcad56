/** What an incident is about: names read, what is in scope tracked, and another scope from now on. */
@NullMarked
package org.vouchsafe.usecase.incident.scope;

import org.jspecify.annotations.NullMarked;
