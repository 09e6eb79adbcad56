package org.vouchsafe.cli.register;

import org.vouchsafe.domain.register.LegalId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers under which suppliers are registered, one reader per scheme. */
final class LegalIdText {
    private LegalIdText() {}

    /** A legal entity identifier. */
    static final class Lei implements ITypeConverter<LegalId> {
        @Override
        public LegalId convert(String text) {
            return read(LegalId.Scheme.LEI, text);
        }
    }

    /** A DUNS number. */
    static final class Duns implements ITypeConverter<LegalId> {
        @Override
        public LegalId convert(String text) {
            return read(LegalId.Scheme.DUNS, text);
        }
    }

    private static LegalId read(LegalId.Scheme scheme, String text) {
        return LegalId.of(scheme, text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no " + scheme + ". " + LegalId.looks(scheme)));
    }
}
