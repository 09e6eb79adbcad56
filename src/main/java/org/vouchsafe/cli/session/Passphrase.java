package org.vouchsafe.cli.session;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.KeyPlace;
import picocli.CommandLine.Option;

/** Where a passphrase comes from: a file, an environment variable, or a prompt; never the command line, which others can see. */
public final class Passphrase {
    @Option(names = "--pass-file", paramLabel = "FILE", description = "Read the passphrase from the first line of this file.")
    @Nullable
    Path file;

    @Option(names = "--pass-env", paramLabel = "NAME", description = "Read the passphrase from this environment variable.")
    @Nullable
    String variable;

    /**
     * The passphrase.
     *
     * @throws Refused when none is given and nobody can be asked
     */
    public char[] read(Session session, String prompt) {
        if (file != null) {
            return firstLine(file);
        }
        if (variable != null) {
            String value = session.environment().apply(variable);
            if (value == null) {
                throw new Refused(Refused.Kind.REQUEST, "The environment variable " + variable + " is not set.");
            }
            return value.toCharArray();
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s: ", prompt);
        if (typed == null) {
            throw new Refused(Refused.Kind.REQUEST, "A passphrase is needed. Give it with --pass-file FILE or --pass-env NAME.");
        }
        return typed;
    }

    /**
     * What opens a place of keys; nothing for a place that asks by itself.
     *
     * @throws Refused when there is no such file, or a passphrase is needed and none is given
     */
    public char[] of(Session session, KeyPlace place) {
        if (place instanceof KeyPlace.InFile in && !Files.exists(in.file())) {
            throw new Refused(Refused.Kind.REQUEST, "There is no key file " + in.file() + ". 'vouchsafe key new' makes one.");
        }
        return place instanceof KeyPlace.OfSystem ? new char[0] : read(session, place.secret());
    }

    private static char[] firstLine(Path file) {
        // A pipe is welcome: shells hand secrets over so.
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new Refused(Refused.Kind.REQUEST, Files.exists(file) ? "The passphrase file " + file + " is a folder."
                    : "There is no passphrase file " + file + ".");
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").toCharArray();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, "The passphrase file " + file + " cannot be read.", e);
        }
    }
}
