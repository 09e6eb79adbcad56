package org.vouchsafe.usecase.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.MakeKeys;

/** An identity that nobody can use after the run: it is made when it is first needed, and its file goes with the run. Not thread-safe. */
final class ThrowawayKey implements AutoCloseable {
    private final MakeKeys keys;
    private final Path file;
    private final char[] passphrase;
    private boolean made;

    /** @param passphrase wiped when this is closed */
    ThrowawayKey(MakeKeys keys, Path folder, char[] passphrase) {
        this.keys = keys;
        this.file = folder.resolve("throwaway.p12");
        this.passphrase = passphrase;
    }

    Signing signing() {
        if (!made) {
            keys.create("Mara Lind (identity of the sample)", file, passphrase);
            made = true;
        }
        return new Signing(file, passphrase, null);
    }

    @Override
    public void close() {
        Arrays.fill(passphrase, '\0');
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT,
                    "The throwaway key " + file + " could not be deleted: " + FileFailure.words(e) + ".", e);
        }
    }
}
