package org.vouchsafe.usecase.parcel;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of files within a package: such as mean the same everywhere and lead out of no folder. */
public final class Paths {
    /** The checksums of all other files, as {@code sha256sum} writes and reads them. */
    public static final String CHECKSUMS = "SHA256SUMS";
    /** How others verify the package. */
    public static final String README = "README.txt";
    /** The folder of the originals. */
    public static final String ORIGINALS = "originals/";
    private static final int LONGEST = 80;
    private static final Pattern PLAIN = Pattern.compile("(?:[a-z]+/)?[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}");

    private Paths() {}

    /** Whether the path is one that a package can hold. */
    public static boolean isPlain(String path) {
        return PLAIN.matcher(path).matches();
    }

    /** The checksums of these files as {@code sha256sum} reads them. */
    public static byte[] checksums(Map<String, String> hashes) {
        return hashes.entrySet().stream().map(each -> each.getValue() + "  " + each.getKey() + "\n").sorted()
                .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** Where an original of that number and name lies. */
    public static String original(String id, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return ORIGINALS + id + "-" + (plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain);
    }
}
