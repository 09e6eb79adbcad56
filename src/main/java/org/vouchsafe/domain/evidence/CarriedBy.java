package org.vouchsafe.domain.evidence;

/**
 * What a received file came in.
 *
 * @param path where it lies in it
 * @param carrierInWords what the carrier is, such as {@code mail of 2 April 2026 from anna@northwind.example}
 */
public record CarriedBy(EvidenceId carrier, String path, String carrierInWords) {
    /** {@code E-012 (mail of 2 April 2026 from anna@northwind.example)}. */
    public String text() {
        return carrier + " (" + carrierInWords + ")";
    }
}
