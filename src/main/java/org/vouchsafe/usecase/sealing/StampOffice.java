package org.vouchsafe.usecase.sealing;

import java.io.IOException;
import java.net.URI;

/** A time-stamp authority that is reached over a network. */
public interface StampOffice {
    /**
     * What it answers to a request (RFC 3161).
     *
     * @throws IOException when it cannot be reached or answers with something else
     */
    byte[] ask(URI authority, byte[] request) throws IOException;
}
