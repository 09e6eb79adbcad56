/** Suppliers, products, releases and deployments as append-only facts, read as a portfolio. */
@NullMarked
package org.vouchsafe.store.register;

import org.jspecify.annotations.NullMarked;
