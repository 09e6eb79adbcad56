package org.vouchsafe.assess.inventory.joined;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths that files name one another by. They never lead out of what was imported together, nor into or out of a container. */
final class PathBeside {
    private static final int LONGEST = 1_024;
    /** An address, a drive, the root, a home, a variable, a container: nothing that lay beside the file. */
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\~].*|.*(?:\\$\\{|!).*");

    private PathBeside() {}

    /**
     * The path that is meant.
     *
     * @param from path of the naming file, in which {@code !} ends the name of a container
     * @param named as written there
     * @return empty when it leads elsewhere
     */
    static Optional<String> resolve(String from, String named) {
        String text = unquoted(named.strip());
        if (text.isEmpty() || text.length() > LONGEST || ELSEWHERE.matcher(text).matches()) {
            return Optional.empty();
        }
        int inside = from.lastIndexOf('!') + 1;
        String own = from.substring(inside);
        var steps = new ArrayDeque<String>();
        for (String step : (own.substring(0, own.lastIndexOf('/') + 1) + text.replace('\\', '/')).split("/")) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(from.substring(0, inside) + String.join("/", steps));
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
