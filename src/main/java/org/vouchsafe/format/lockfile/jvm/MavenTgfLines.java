package org.vouchsafe.format.lockfile.jvm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/** The tree in the trivial graph format: numbered artefacts, a number sign, then pairs of numbers. The first artefact is the project. */
final class MavenTgfLines implements MavenLines {
    private static final Pattern NODE = Pattern.compile("(-?\\d+) (\\S+)");
    private static final Pattern EDGE = Pattern.compile("(-?\\d+) (-?\\d+)( .*)?");
    private final MavenModules modules;
    private final Map<String, Integer> nodes = new HashMap<>();
    private boolean inEdges;

    MavenTgfLines(MavenModules modules) {
        this.modules = modules;
    }

    @Override
    public void take(String line, Location at) {
        String text = line.strip();
        Matcher edge = EDGE.matcher(text);
        Matcher node = NODE.matcher(text);
        if (text.equals("#")) {
            inEdges = true;
        } else if (inEdges && edge.matches()) {
            Integer from = nodes.get(edge.group(1));
            Integer to = nodes.get(edge.group(2));
            if (from == null || to == null) {
                modules.badLine(at);
            } else {
                modules.needs(from, to);
            }
        } else if (node.matches()) {
            node(node.group(1), MavenCoordinates.parse(node.group(2)), at);
        } else if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            modules.badLine(at);
        }
    }

    private void node(String id, @Nullable MavenCoordinates artefact, Location at) {
        if (artefact == null) {
            modules.badLine(at);
            return;
        }
        if (inEdges || !modules.isOpen()) {
            inEdges = false;
            nodes.clear();
            modules.begin(artefact, at);
        }
        nodes.put(id, modules.artefact(artefact, at));
    }
}
