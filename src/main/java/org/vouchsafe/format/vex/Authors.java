package org.vouchsafe.format.vex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Under which names an author appears. */
public final class Authors {
    private static final Pattern MAILBOX = Pattern.compile("([^<>]*)<([^<>@\\s]+@[^<>@\\s]+)>\\s*");

    private Authors() {}

    /** The text as written and, where it is {@code Name <mail@host>}, also the name and the address by themselves; empty for blank text. */
    public static List<String> names(String written) {
        Set<String> names = new LinkedHashSet<>();
        names.add(written.strip());
        Matcher mailbox = MAILBOX.matcher(written);
        if (mailbox.matches()) {
            names.add(mailbox.group(1).strip());
            names.add(mailbox.group(2));
        }
        names.remove("");
        return List.copyOf(names);
    }
}
