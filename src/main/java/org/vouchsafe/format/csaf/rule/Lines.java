package org.vouchsafe.format.csaf.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a catalogue that the program carries with it. */
final class Lines {
    private Lines() {}

    static List<String> of(String catalogue) {
        try (InputStream in = Lines.class.getResourceAsStream("/catalogues/" + catalogue)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource catalogues/" + catalogue);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(each -> !each.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
