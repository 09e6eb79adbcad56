package org.vouchsafe.report.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a mail is from or to (RFC 5322, 3.4). Only addresses of ASCII letters are taken: everything else needs an agreement of servers
 * (RFC 6531) that a file cannot know of.
 *
 * @param name as people call them; empty when only the address is known
 */
public record Mailbox(String name, String address) {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern NAMED = Pattern.compile("(?s)(.*)<([^<>]*)>\\s*");
    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 200;

    public Mailbox {
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("'" + address + "' is no mail address");
        }
        name = MailText.line(name);
        if (name.length() > LONGEST_NAME) {
            name = name.substring(0, LONGEST_NAME);
        }
    }

    /** {@code Name <name@example.com>} or the address alone; empty when it is neither. */
    public static Optional<Mailbox> of(String text) {
        Matcher named = NAMED.matcher(text);
        String address = (named.matches() ? named.group(2) : text).strip();
        String name = named.matches() ? named.group(1).strip().replaceAll("^\"|\"$", "") : "";
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches() ? Optional.of(new Mailbox(name, address))
                : Optional.empty();
    }
}
