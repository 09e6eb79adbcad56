package org.vouchsafe.usecase.parcel;

import java.nio.charset.StandardCharsets;

/** The plain text that tells whoever receives a package how to verify it with tools that are not ours. A test runs its steps. */
public final class Readme {
    private Readme() {}

    /** The same manifest gives the same text. It belongs to version 1 of the format. */
    public static byte[] text(PackageManifest about) {
        long omitted = about.originals().stream().filter(each -> each.file() == null).count();
        return """
                %s
                TLP:%s

                This is an evidence package: what %s holds on %s %s,
                as recorded up to %s. It says what is affected, and what that rests on.

                WHAT IS IN IT
                manifest.json     the list of all files, originals and decisions
                states.json       every state, with what it rests on
                reports/          the same for people
                vex/              the same as VEX: OpenVEX, CycloneDX, CSAF where it could be written
                attestations/     the same as CycloneDX attestations
                originals/        the files that were received, byte for byte (%d; %d left out, see below)
                log/proofs.json   entries of the audit log, each with the proof that it is in the log
                SHA256SUMS        the SHA-256 of every other file

                HOW TO VERIFY IT WITHOUT OUR PROGRAM
                The file is a zip and an ASiC-E container with one CAdES signature (ETSI EN 319 162-1).
                Any validator that knows ASiC-E will do. By hand, with common tools (FILE.asice is its name):

                1. Unpack it into a folder that is new.
                     unzip -q FILE.asice -d package
                     cd package
                2. Hold every file against its hash. Each line must end in OK.
                     sha256sum -c SHA256SUMS
                3. Hold the hashes against what was signed. Both commands must print the same text.
                     grep -o 'URI="SHA256SUMS".*' META-INF/ASiCManifest.xml | sed 's/.*<ds:DigestValue>//; s/<.*//'
                     openssl dgst -sha256 -binary SHA256SUMS | base64
                4. Verify the signature. It must say "CMS Verification successful".
                     openssl cms -verify -binary -noverify -inform DER -in META-INF/signature001.p7s \\
                       -content META-INF/ASiCManifest.xml -signer signer.pem -out /dev/null
                5. See who signed. Compare the fingerprint with one you were given another way.
                     openssl x509 -in signer.pem -noout -subject -fingerprint -sha256
                6. See that there is no file besides those that are listed. The list must be empty.
                     find . -type f ! -path './META-INF/*' ! -name mimetype ! -name SHA256SUMS ! -name signer.pem \\
                       | sed 's|^./||' | sort > found.lst; cut -c67- SHA256SUMS | sort > listed.lst
                     grep -v '^found.lst$' found.lst | diff - listed.lst

                With our program: vouchsafe verify FILE.asice
                It also computes the proofs of the audit log and holds states, VEX and attestations against each other.

                WHAT THE PROOFS SHOW
                The audit log had %d entries and the root
                %s
                log/proofs.json shows for every original when it was recorded, by whom and with which hash, and
                leads from there to the root (RFC 6962). Ask for the root at another time, or compare it with
                another report: the same workspace can never show another history under it.

                WHAT WAS LEFT OUT
                %s
                The states are positions of %s, not the word of any supplier. UNKNOWN means that the
                evidence does not suffice; it never means that all is well.
                """.formatted(about.title(), about.tlp(), about.author(), about.scope().kind().name().toLowerCase(java.util.Locale.ROOT),
                about.scope().words(), about.cutOff(), about.originals().size() - omitted, omitted, about.auditSize(),
                about.auditRoot(), leftOut(about), about.author()).getBytes(StandardCharsets.UTF_8);
    }

    private static String leftOut(PackageManifest about) {
        var text = new StringBuilder();
        about.originals().stream().filter(each -> each.file() == null).forEach(each -> text.append("- original ").append(each.id())
                .append(", SHA-256 ").append(each.sha256()).append(": ").append(each.omitted()).append('\n'));
        about.leftOut().forEach(each -> text.append("- ").append(each).append('\n'));
        return text.isEmpty() ? "Nothing.\n" : text.toString();
    }
}
