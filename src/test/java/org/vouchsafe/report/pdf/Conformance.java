package org.vouchsafe.report.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF, the reference validator, whether a file keeps to a standard. */
public final class Conformance {
    /** Kept, since a logger nobody holds forgets its level. veraPDF remarks on every subset of a CFF font. */
    private static final Logger QUIET = Logger.getLogger("org.verapdf");

    static {
        QUIET.setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** What breaks PDF/A-3a; empty when compliant. */
    public static List<String> breachesOfPdfA3a(byte[] pdf) throws Exception {
        return breaches(pdf, PDFAFlavour.PDFA_3_A);
    }

    /** What breaks the machine-checkable part of PDF/UA-1; empty when compliant. */
    public static List<String> breachesOfPdfUa1(byte[] pdf) throws Exception {
        return breaches(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> breaches(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 20, false, false, false)) {
            return validator.validate(parser).getTestAssertions().stream().filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId() + " at " + each.getLocation().getContext() + ": " + each.getMessage()).distinct()
                    .toList();
        }
    }
}
