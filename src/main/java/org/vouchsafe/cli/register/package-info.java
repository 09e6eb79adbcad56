/** Commands about the register of suppliers, products, releases and deployments. They see only use cases. */
@NullMarked
package org.vouchsafe.cli.register;

import org.jspecify.annotations.NullMarked;
