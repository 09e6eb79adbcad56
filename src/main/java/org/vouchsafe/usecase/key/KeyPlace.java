package org.vouchsafe.usecase.key;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.Refused;

/** Where a signing key is kept. */
public sealed interface KeyPlace {
    /** A PKCS#12 file. */
    record InFile(Path file) implements KeyPlace {}

    /**
     * A token or smart card behind a PKCS#11 library; the key never leaves it.
     *
     * @param slot its number; null: the first that holds a token
     */
    record OnToken(Path library, @Nullable Integer slot) implements KeyPlace {}

    /** The key store of the operating system: that of the user on Windows, the key chain on macOS. */
    record OfSystem() implements KeyPlace {}

    /**
     * As people write it: a file's name, {@code token:LIBRARY}, {@code token:LIBRARY#SLOT} or {@code system}.
     *
     * @throws Refused when it is none of these
     */
    static KeyPlace of(String text) {
        try {
            if (text.equals("system")) {
                return new OfSystem();
            }
            if (!text.startsWith("token:")) {
                return new InFile(Path.of(text));
            }
            String library = text.substring("token:".length());
            int mark = library.lastIndexOf('#');
            return mark < 0 ? new OnToken(Path.of(library), null)
                    : new OnToken(Path.of(library.substring(0, mark)), Integer.valueOf(library.substring(mark + 1)));
        } catch (InvalidPathException | NumberFormatException e) {
            throw new Refused(Refused.Kind.REQUEST, "'" + text
                    + "' is no place of keys. Write a file's name, token:LIBRARY, token:LIBRARY#SLOT or system.", e);
        }
    }

    /** What somebody picked among files: a key file, or by its ending the library that leads to a token. */
    static KeyPlace chosen(Path file) {
        return String.valueOf(file.getFileName()).matches("(?i).*\\.(so(\\.[0-9.]+)?|dll|dylib)") ? new OnToken(file, null)
                : new InFile(file);
    }

    /** As it is shown. */
    default String shown() {
        return switch (this) {
            case InFile in -> in.file().toString();
            case OnToken on -> "the token behind " + on.library() + (on.slot() == null ? "" : ", slot " + on.slot());
            case OfSystem ignored -> "the system's key store";
        };
    }

    /** The name of what is asked for before it opens. */
    default String secret() {
        return this instanceof OnToken ? "PIN of " + shown() : "Passphrase of " + shown();
    }
}
