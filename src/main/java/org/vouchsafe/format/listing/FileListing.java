package org.vouchsafe.format.listing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.comparison.ListedFile;

/**
 * A listing of files in text: {@code git ls-tree -r} (long or names only), {@code tar -t} and {@code tar -tv}, {@code unzip -Z1}, or a list
 * of SHA-256 checksums.
 */
public final class FileListing {
    private static final Pattern GIT = Pattern.compile("[0-7]{6} (blob|commit|tree) ([0-9a-f]{40}|[0-9a-f]{64})(?: +[-0-9]+)?\\t(.+)");
    private static final Pattern SUMS = Pattern.compile("([0-9A-Fa-f]{64})[ \\t]+[*]?(\\S.*)");
    private static final Pattern TAR = Pattern.compile("([-dlhbcps])[-rwxsStT]{9}[+.]?\\s+\\S+\\s+(?:\\S+\\s+)?[0-9]+\\s+"
            + "(?:[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{5,8}|[A-Z][a-z]{2} +[0-9]{1,2} +[0-9:]{4,5})\\s+(.+)");
    private static final Pattern NEVER_IN_A_PATH = Pattern.compile("[\\p{Cntrl}<>|\"]|\\s{2}|[;{}]$");
    private static final int LONGEST = 1024;
    private static final int MOST = 1_000_000;

    private FileListing() {}

    /** The files it lists; empty when the text is no such listing. */
    public static Optional<List<ListedFile>> read(byte[] file) {
        List<ListedFile> files = new ArrayList<>();
        for (String line : (Iterable<String>) new String(file, StandardCharsets.UTF_8).lines()::iterator) {
            String text = line.stripTrailing();
            if (text.isBlank()) {
                continue;
            }
            if (files.size() >= MOST || !take(text, files)) {
                return Optional.empty();
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    /** Adds what the line lists; false when it can be no line of a listing. */
    private static boolean take(String line, List<ListedFile> files) {
        Matcher git = GIT.matcher(line);
        if (git.matches()) {
            if (git.group(1).equals("blob")) {
                files.add(new ListedFile(unquoted(git.group(3)), Map.of(git.group(2).length() == 40 ? "git" : "git256", git.group(2))));
            }
            return true;
        }
        Matcher sums = SUMS.matcher(line);
        if (sums.matches()) {
            files.add(new ListedFile(plain(sums.group(2)), Map.of("sha256", sums.group(1).toLowerCase(Locale.ROOT))));
            return true;
        }
        Matcher tar = TAR.matcher(line);
        if (tar.matches()) {
            if (!tar.group(1).equals("d")) {
                files.add(new ListedFile(plain(tar.group(2).replaceFirst(" -> .*$", "")), Map.of()));
            }
            return true;
        }
        String path = unquoted(line);
        if (path.length() > LONGEST || NEVER_IN_A_PATH.matcher(path).find()) {
            return false;
        }
        if (!path.endsWith("/")) {
            files.add(new ListedFile(plain(path), Map.of()));
        }
        return true;
    }

    private static String unquoted(String path) {
        return path.length() > 1 && path.startsWith("\"") && path.endsWith("\"") ? path.substring(1, path.length() - 1) : path;
    }

    private static String plain(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }
}
