package org.vouchsafe.workbook.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;
import org.vouchsafe.input.xml.XmlReading.ChildReader;
import org.vouchsafe.input.zip.Archive;

/** The parts of a workbook file and the relations between them (ECMA-376 part 2). */
final class Parts {
    private final Archive archive;
    private final XmlReading xml;
    private final Limits limits;
    private final Problems problems;

    Parts(Archive archive, Limits limits, Problems problems) {
        this.archive = archive;
        this.xml = new XmlReading(limits);
        this.limits = limits;
        this.problems = problems;
    }

    /** What one part says about another. */
    record Relation(String type, String target) {}

    XmlReading xml() {
        return xml;
    }

    /** Reads a part, each child of its root first offered to the reader; empty when it is absent or unreadable. */
    Optional<XmlElement> read(String part, ChildReader children) {
        Optional<SourceFile> entry = archive.entry(part, problems);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var inPart = new Problems(entry.get().name(), limits);
        Optional<XmlElement> root = xml.stream(entry.get(), children, inPart);
        inPart.list().forEach(problems::add);
        return root;
    }

    /** The relations of a part by id; those that lead outside the file are left out, since nothing there is ever opened. */
    Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Relation> relations = new LinkedHashMap<>();
        Optional<XmlElement> root = read(folder + "_rels/" + part.substring(slash + 1) + ".rels", ChildReader.KEEP_ALL);
        for (XmlElement each : root.map(XmlElement::children).orElse(List.of())) {
            String target = each.attribute("Target");
            String id = each.attribute("Id");
            String type = each.attribute("Type");
            if (target != null && id != null && type != null && !"External".equals(each.attribute("TargetMode"))) {
                relations.putIfAbsent(id, new Relation(type, resolve(folder, target)));
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            switch (step) {
                case "", "." -> {
                }
                case ".." -> path.pollLast();
                default -> path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
