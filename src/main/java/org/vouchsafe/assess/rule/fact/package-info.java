/** The facts of one assessment, ordered for the questions its rules put to them. */
@NullMarked
package org.vouchsafe.assess.rule.fact;

import org.jspecify.annotations.NullMarked;
