package org.vouchsafe.store.audit;

/** Number of leaves and Merkle root, in hex. */
public record TreeHead(long size, String root) {}
