package org.vouchsafe.usecase.review.fact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.assess.answer.fact.SettingSeen;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;

/** Settings of package managers that say whether install scripts run: {@code .npmrc} (npm, "ignore-scripts"), {@code .yarnrc.yml} ("enableScripts"). */
final class Settings {
    private static final Pattern NPM = Pattern.compile("\\s*ignore-scripts\\s*=\\s*\"?(true|false)\"?\\s*");
    private static final Pattern YARN = Pattern.compile("\\s*enableScripts\\s*:\\s*(true|false)\\s*(#.*)?");

    private Settings() {}

    /** True for a file of that name. */
    static boolean isOne(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).toLowerCase(Locale.ROOT);
        return last.equals(".npmrc") || last.equals("npmrc") || last.endsWith(".npmrc") || last.equals(".yarnrc.yml");
    }

    /** What it says; nothing when it does not speak of scripts. */
    static List<SettingSeen> of(EvidenceId evidence, byte[] bytes) {
        List<SettingSeen> found = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher npm = NPM.matcher(lines[i]);
            Matcher yarn = YARN.matcher(lines[i]);
            boolean ignored = npm.matches() && npm.group(1).equals("true") || yarn.matches() && yarn.group(1).equals("false");
            if (npm.matches() || yarn.matches()) {
                found.add(new SettingSeen(ignored ? SettingSeen.Scripts.OFF : SettingSeen.Scripts.ON, lines[i].strip(),
                        new Citation(evidence, new Location.LineColumn(i + 1, 1))));
            }
        }
        // In these files the last word on a setting counts.
        return found.isEmpty() ? found : List.of(found.getLast());
    }
}
