/** The Merkle audit log (RFC 6962 hashing): leaves, tree head, proofs. Knows nothing of what a leaf stands for. */
@NullMarked
package org.vouchsafe.store.audit;

import org.jspecify.annotations.NullMarked;
