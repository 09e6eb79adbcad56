package org.vouchsafe.format;

import java.util.List;

/** The versions of specifications that are read, in words. docs/formats.md tells the same, and what is read of each. */
public final class Specifications {
    private static final List<String> READ = List.of(
            "CycloneDX 1.0 to 1.7",
            "SPDX 2.2, 2.3, 3.0",
            "OpenVEX 0.0.1, 0.2.0",
            "CSAF 2.0, 2.1",
            "OSV 1.x",
            "in-toto Statement 0.1, 1; SLSA Provenance 0.2, 1",
            "sigstore bundle 0.1 to 0.3; JSON Signature Format 0.82");

    private Specifications() {}

    /** Each specification with its versions. Formats without a version of their own, such as lockfiles of most programs, are not among them. */
    public static List<String> read() {
        return READ;
    }
}
