/** Commands for questionnaires: templates, requests, what came back. */
@NullMarked
package org.vouchsafe.cli.questionnaire;

import org.jspecify.annotations.NullMarked;
