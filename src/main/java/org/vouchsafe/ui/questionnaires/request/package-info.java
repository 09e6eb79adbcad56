/** What was sent and what came back. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires.request;

import org.jspecify.annotations.NullMarked;
