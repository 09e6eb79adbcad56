package org.vouchsafe.domain.incident;

/** To whom a message of an incident goes. */
public enum Stream {
    /** Impact and when it will be over. */
    EXECUTIVE,
    /** Who does what until when, and how it is verified. */
    ENGINEERING,
    /** What those who use the products must know and do. */
    CUSTOMERS
}
