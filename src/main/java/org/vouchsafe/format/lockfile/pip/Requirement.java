package org.vouchsafe.format.lockfile.pip;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one line asks for (PEP 508, with pip's additions).
 *
 * @param name null where only an address is given that does not tell it
 * @param range as written; empty where any version will do
 * @param version the only one that fits; null where several do
 * @param address from where it is taken; null for a registry
 * @param options what follows, such as hashes
 * @param optionsAt where they begin in the line
 * @param condition from its semicolon on, where it holds only in some environments (PEP 508, "environment markers"); else empty
 */
record Requirement(@Nullable String name, String range, @Nullable String version, @Nullable String address, String options,
        int optionsAt, String condition) {
    /** Characters before the options; no name, range and marker needs more. */
    static final int LONGEST = 1_024;
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?";
    private static final String EXTRAS = "(?:\\s*\\[[^\\]]*])?";
    private static final String CLAUSE = "(?:===|==|~=|!=|<=|>=|<|>)\\s*[^\\s,;()]+";
    private static final Pattern OPTIONS = Pattern.compile("\\s(?:--?[A-Za-z][\\w-]*)(?=[\\s=]|$)");
    private static final Pattern NAMED = Pattern.compile("(" + NAME + ")" + EXTRAS + "\\s*(?:\\(\\s*)?(" + CLAUSE + "(?:\\s*,\\s*" + CLAUSE
            + ")*)?\\s*,?\\s*\\)?\\s*(?:;.*)?");
    private static final Pattern AT_ADDRESS = Pattern.compile("(" + NAME + ")" + EXTRAS + "\\s*@\\s*(\\S+)\\s*(?:;.*)?");
    private static final Pattern ADDRESS = Pattern.compile("((?:[a-z][a-z0-9+.-]*://|file:|git@|\\.{1,2}[/\\\\]|/|[A-Za-z]:\\\\)\\S*|\\.)"
            + EXTRAS + "\\s*(?:;.*)?");
    private static final Pattern EXACT = Pattern.compile("(===?)\\s*([^\\s,;()*${}]+)");
    private static final Pattern EGG = Pattern.compile("[#&]egg=(" + NAME + ")");
    private static final Pattern WHEEL = Pattern.compile("(" + NAME + ")-([^-/]+)-(?:[^-/]+-)?[^-/]+-[^-/]+-[^-/]+\\.whl");
    private static final Pattern SDIST = Pattern.compile("(" + NAME + ")-(\\d[^-/]*?)\\.(?:tar\\.gz|zip|tar\\.bz2|tgz)");

    /** Reads a line that is no option; null when it asks for nothing that can be understood. */
    static @Nullable Requirement parse(String line) {
        Matcher split = OPTIONS.matcher(line);
        int end = split.find() ? split.start() : line.length();
        if (end > LONGEST) {
            return null;
        }
        String text = line.substring(0, end).strip();
        String options = line.substring(end);
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            String range = named.group(2) == null ? "" : named.group(2).strip();
            Matcher exact = EXACT.matcher(range);
            return new Requirement(named.group(1), range, exact.matches() ? exact.group(2) : null, null, options, end,
                    condition(text));
        }
        Matcher at = AT_ADDRESS.matcher(text);
        if (at.matches() && looksLikeAddress(at.group(2))) {
            return of(at.group(2), at.group(1), options, end).under(condition(text));
        }
        Matcher address = ADDRESS.matcher(text);
        return address.matches() ? of(address.group(1), null, options, end).under(condition(text)) : null;
    }

    private static String condition(String text) {
        int at = text.indexOf(';');
        return at < 0 ? "" : "; " + text.substring(at + 1).strip();
    }

    private Requirement under(String marker) {
        return new Requirement(name, range, version, address, options, optionsAt, marker);
    }

    /** What an address or path alone asks for; the files of a registry carry name and version in their own names. */
    static Requirement of(String address, @Nullable String given, String options, int optionsAt) {
        Matcher egg = EGG.matcher(address);
        String name = given != null ? given : egg.find() ? egg.group(1) : null;
        int fragment = address.indexOf('#');
        String path = fragment < 0 ? address : address.substring(0, fragment);
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        for (Matcher each : List.of(WHEEL.matcher(file), SDIST.matcher(file))) {
            if (each.matches()) {
                return new Requirement(name != null ? name : each.group(1), "", each.group(2), address, options, optionsAt, "");
            }
        }
        return new Requirement(name, "", null, address, options, optionsAt, "");
    }

    private static boolean looksLikeAddress(String text) {
        return text.contains(":") || text.startsWith(".") || text.startsWith("/");
    }

    boolean isFromRepository() {
        return address != null && address.matches("(git|hg|svn|bzr)(\\+.*|@.*|://.*)");
    }

    boolean isFromFolder() {
        return address != null && (!address.contains("://") || address.startsWith("file:")) && !isFromRepository();
    }
}
