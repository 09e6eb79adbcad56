package org.vouchsafe.cli.evidence;

import org.vouchsafe.domain.evidence.EvidenceId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code E-041}, {@code e41} or {@code 41}. */
public final class EvidenceNumber implements ITypeConverter<EvidenceId> {
    @Override
    public EvidenceId convert(String text) {
        String digits = text.strip().replaceFirst("^[Ee]-?", "");
        if (!digits.matches("[0-9]{1,15}")) {
            throw new TypeConversionException("'" + text + "' is not an evidence number. They look like E-041.");
        }
        return new EvidenceId(Long.parseLong(digits));
    }
}
