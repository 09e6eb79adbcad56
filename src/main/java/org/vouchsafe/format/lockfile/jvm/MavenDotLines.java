package org.vouchsafe.format.lockfile.jvm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.problem.Location;

/** The tree as a DOT graph: a line for each edge, both ends in quotes. */
final class MavenDotLines implements MavenLines {
    private static final Pattern GRAPH = Pattern.compile("\\s*digraph \"([^\"]+)\"\\s*\\{\\s*");
    private static final Pattern EDGE = Pattern.compile("\\s*\"([^\"]+)\" -> \"([^\"]+)\".*");
    private final MavenModules modules;

    MavenDotLines(MavenModules modules) {
        this.modules = modules;
    }

    @Override
    public void take(String line, Location at) {
        Matcher graph = GRAPH.matcher(line);
        Matcher edge = EDGE.matcher(line);
        if (graph.matches()) {
            MavenCoordinates project = MavenCoordinates.parse(graph.group(1));
            if (project == null) {
                modules.finish();
                modules.badLine(at);
            } else {
                modules.begin(project, at);
            }
        } else if (edge.matches() && modules.isOpen()) {
            MavenCoordinates from = MavenCoordinates.parse(edge.group(1));
            MavenCoordinates to = MavenCoordinates.parse(edge.group(2));
            if (from == null || to == null) {
                modules.badLine(at);
            } else {
                modules.needs(modules.artefact(from, at), modules.artefact(to, at));
            }
        } else if (line.strip().equals("}")) {
            modules.finish();
        }
    }
}
