package org.vouchsafe.format.lockfile.jvm;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;

/**
 * The tree as text. Each level is three characters of indentation; the artefact is followed by remarks in brackets, and stands in brackets
 * itself where the verbose tree leaves it out.
 */
final class MavenTextLines implements MavenLines {
    private static final String INDENT = "|│ ";
    private static final int LEVEL = 3;
    private final MavenModules modules;
    /** The artefact last seen on each level. */
    private final List<Integer> open = new ArrayList<>();

    MavenTextLines(MavenModules modules) {
        this.modules = modules;
    }

    @Override
    public void take(String line, Location at) {
        int indent = indent(line);
        String text = line.substring(indent).strip();
        if (indent == 0) {
            root(text, at);
        } else if (modules.isOpen() && indent % LEVEL == 0 && !text.isEmpty()) {
            artefact(text, indent / LEVEL, at);
        } else if (!modules.isOpen() && MavenCoordinates.parse(text) != null) {
            // A branch whose project could not be read.
            modules.badLine(at);
        }
    }

    /** A project stands at the margin; everything else that does is Maven's log. */
    private void root(String text, Location at) {
        int remark = text.indexOf(' ');
        MavenCoordinates project = MavenCoordinates.parse(remark < 0 ? text : text.substring(0, remark));
        if (project != null && project.scope() == null && (remark < 0 || text.charAt(remark + 1) == '(')) {
            modules.begin(project, at);
            open.clear();
            open.add(1);
        } else if (!text.isEmpty()) {
            modules.finish();
        }
    }

    private void artefact(String text, int level, Location at) {
        boolean omitted = text.startsWith("(") && text.endsWith(")");
        String inner = omitted ? text.substring(1, text.length() - 1) : text;
        int blank = inner.indexOf(' ');
        String remarks = blank < 0 ? "" : inner.substring(blank);
        MavenCoordinates artefact = MavenCoordinates.parse(blank < 0 ? inner : inner.substring(0, blank));
        if (artefact == null || level > open.size()) {
            modules.badLine(at);
            return;
        }
        int parent = open.get(level - 1);
        if (omitted || remarks.contains("omitted for")) {
            modules.omits(parent, artefact);
            return;
        }
        int number = modules.artefact(artefact, at);
        modules.needs(parent, number);
        if (remarks.contains("(optional")) {
            modules.entry(number).scope(Scope.OPTIONAL);
        }
        if (remarks.contains("version managed from")) {
            modules.entry(number).trait(Trait.OVERRIDDEN);
        }
        while (open.size() > level) {
            open.removeLast();
        }
        open.add(number);
    }

    /** Length of what is drawn before the artefact, with a marker at its end or with blanks alone. */
    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && INDENT.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        String rest = line.substring(at);
        if (rest.startsWith("+- ") || rest.startsWith("\\- ") || rest.startsWith("├─ ") || rest.startsWith("└─ ")) {
            return at + LEVEL;
        }
        return at;
    }
}
