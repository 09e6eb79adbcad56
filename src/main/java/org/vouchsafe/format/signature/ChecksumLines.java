package org.vouchsafe.format.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.signature.SignatureCarrier.Hint;

/** Lists of checksums as the usual tools write them: {@code digest  name}, and {@code SHA256 (name) = digest}. */
public final class ChecksumLines {
    private static final Pattern PLAIN = Pattern.compile("\\\\?([0-9A-Fa-f]{32,128})[ \\t]+[*?^ ]?(\\S.*)");
    private static final Pattern BSD = Pattern.compile("(?:MD5|SHA[0-9-]{1,8}) ?\\((.+)\\) ?= ?([0-9A-Fa-f]{32,128})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f]+");
    private static final List<Integer> LENGTHS = List.of(32, 40, 64, 96, 128);
    private static final int MOST = 200_000;

    private ChecksumLines() {}

    /** The entries; empty when any line is neither an entry, nor blank, nor a comment: then it is no such list. */
    public static List<Hint> read(byte[] file) {
        List<Hint> entries = new ArrayList<>();
        for (String line : (Iterable<String>) new String(file, StandardCharsets.UTF_8).lines()::iterator) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
                continue;
            }
            Hint entry = entry(text);
            if (entry == null || entries.size() >= MOST) {
                return List.of();
            }
            entries.add(entry);
        }
        return entries;
    }

    /**
     * The entry of a file that is one digest and nothing else, as some tools lay it beside what they write ({@code manifest.spdx.json.sha256}).
     * Digits alone could be anything, so the file must be called what it is.
     */
    static List<Hint> alone(String file, String head) {
        String digest = head.strip();
        return LENGTHS.contains(digest.length()) && DIGITS.matcher(digest).matches()
                ? SignedName.ofChecksum(file).map(name -> List.of(new Hint(name, digest.toLowerCase(Locale.ROOT)))).orElse(List.of())
                : List.of();
    }

    /** Whether the first lines look like such a list, so that it is worth reading whole. */
    static boolean begins(String head) {
        return head.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith(";")).findFirst()
                .filter(line -> PLAIN.matcher(line).matches() || BSD.matcher(line).matches()).isPresent();
    }

    private static @org.jspecify.annotations.Nullable Hint entry(String line) {
        Matcher plain = PLAIN.matcher(line);
        Matcher bsd = BSD.matcher(line);
        boolean isPlain = plain.matches();
        if (!isPlain && !bsd.matches()) {
            return null;
        }
        String digest = (isPlain ? plain.group(1) : bsd.group(2)).toLowerCase(Locale.ROOT);
        String name = SignedName.last((isPlain ? plain.group(2) : bsd.group(1)).strip());
        return LENGTHS.contains(digest.length()) && !name.isEmpty() ? new Hint(name, digest) : null;
    }
}
