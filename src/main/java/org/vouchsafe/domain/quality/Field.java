package org.vouchsafe.domain.quality;

/**
 * One thing a profile asks for.
 *
 * @param id stable word, such as {@code supplier}
 * @param title as it is shown: {@code Supplier}
 * @param fix one sentence to the supplier: what to do about it
 */
public record Field(String id, String title, Subject subject, Need need, String fix) {
    /** Of what it is asked. */
    public enum Subject {
        DOCUMENT, COMPONENT
    }

    /** Whether the profile passes without it. */
    public enum Need {
        REQUIRED,
        /** Asked for where it exists, which only the supplier can know; it does not decide. */
        WHERE_IT_EXISTS
    }
}
