package org.vouchsafe.domain.assurance;

import java.util.Locale;
import java.util.Optional;

/**
 * A registry found in a lockfile.
 *
 * @param host lower case, with a port where one is written
 * @param components how many components are taken from it
 * @param approved whether the workspace's policy approves it
 */
public record RegistryHost(String host, int components, boolean approved) {
    /** The host of an address, or of a bare host name with or without a path; empty where there is none. */
    public static Optional<String> of(String address) {
        String text = address.strip();
        int plus = text.indexOf("+http");
        String url = plus > 0 && plus < text.indexOf("://") ? text.substring(plus + 1) : text;
        if (url.contains("://")) {
            return hostOf(url);
        }
        int slash = url.indexOf('/');
        String first = slash < 0 ? url : url.substring(0, slash);
        boolean isHost = first.matches("[A-Za-z0-9.-]+(:\\d{1,5})?") && (first.indexOf('.') > 0 || first.startsWith("localhost"))
                && !first.startsWith(".");
        return isHost ? Optional.of(first.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> hostOf(String url) {
        int from = url.indexOf("://") + 3;
        int to = from;
        while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        String authority = url.substring(from, to);
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return host.isEmpty() || host.chars().anyMatch(Character::isWhitespace) ? Optional.empty() : Optional.of(host);
    }
}
