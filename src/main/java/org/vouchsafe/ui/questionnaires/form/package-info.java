/** Forms of others that were explained once: which there are, and how one is forgotten. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.questionnaires.form;

import org.jspecify.annotations.NullMarked;
