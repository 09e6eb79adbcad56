package org.vouchsafe.seal.chain;

/** Certificates do not form the chain they must; the message is for the user. */
public final class BrokenChain extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenChain(String message) {
        super(message);
    }
}
