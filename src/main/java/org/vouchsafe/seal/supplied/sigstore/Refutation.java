package org.vouchsafe.seal.supplied.sigstore;

import org.vouchsafe.seal.supplied.key.SignatureReading;

/** A bundle does not hold, or cannot be judged; carries what is to be said. */
final class Refutation extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient SignatureReading reading;

    private Refutation(SignatureReading reading) {
        super(String.join(" ", reading.reasons()));
        this.reading = reading;
    }

    /** It contradicts itself or the file. */
    static Refutation broken(String why) {
        return new Refutation(SignatureReading.broken(null, why));
    }

    /** Something that would be needed is not there. */
    static Refutation unjudged(String why) {
        return new Refutation(SignatureReading.unjudged(null, why));
    }

    SignatureReading reading() {
        return reading;
    }
}
