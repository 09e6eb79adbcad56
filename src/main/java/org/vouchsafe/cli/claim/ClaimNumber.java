package org.vouchsafe.cli.claim;

import org.vouchsafe.domain.claim.ClaimId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code C-0012}, {@code c12} or {@code 12}. */
public final class ClaimNumber implements ITypeConverter<ClaimId> {
    @Override
    public ClaimId convert(String text) {
        String digits = text.strip().replaceFirst("^[Cc]-?", "");
        if (!digits.matches("[0-9]{1,15}")) {
            throw new TypeConversionException("'" + text + "' is not a claim number. They look like C-0012.");
        }
        return new ClaimId(Long.parseLong(digits));
    }
}
