package org.vouchsafe.cli.advisory;

import org.vouchsafe.cli.session.Moments;
import org.vouchsafe.usecase.decide.AddToAdvisory.Window;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code START/END}; a date means its first moment as start and its last as end. */
public final class WindowText implements ITypeConverter<Window> {
    @Override
    public Window convert(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new TypeConversionException("'" + text + "' is no window. Write it as 2026-03-31T00:21:58Z/2026-03-31T03:15:00Z.");
        }
        return new Window(new Moments.StartOfDay().convert(text.substring(0, slash).strip()),
                new Moments.EndOfDay().convert(text.substring(slash + 1).strip()));
    }
}
