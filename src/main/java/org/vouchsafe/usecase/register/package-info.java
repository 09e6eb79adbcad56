/** Finding suppliers, products and releases by what people and documents call them. No store, no faces. */
@NullMarked
package org.vouchsafe.usecase.register;

import org.jspecify.annotations.NullMarked;
