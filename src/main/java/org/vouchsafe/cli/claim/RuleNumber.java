package org.vouchsafe.cli.claim;

import org.vouchsafe.domain.alias.AliasRuleId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code A-007}, {@code a7} or {@code 7}. */
public final class RuleNumber implements ITypeConverter<AliasRuleId> {
    @Override
    public AliasRuleId convert(String text) {
        String digits = text.strip().replaceFirst("^[Aa]-?", "");
        if (!digits.matches("[0-9]{1,15}")) {
            throw new TypeConversionException("'" + text + "' is not the number of an alias rule. They look like A-007.");
        }
        return new AliasRuleId(Long.parseLong(digits));
    }
}
