/** Commands about evidence, advisories and questionnaires. They see only use cases. */
@NullMarked
package org.vouchsafe.cli.evidence;

import org.jspecify.annotations.NullMarked;
