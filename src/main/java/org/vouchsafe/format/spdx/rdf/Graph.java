package org.vouchsafe.format.spdx.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.xml.XmlElement;

/**
 * The graph that an RDF/XML document writes (W3C, RDF 1.1 XML Syntax): nodes nested or named by {@code rdf:about}, {@code rdf:ID} and
 * {@code rdf:nodeID}, properties as elements or attributes, {@code rdf:resource} and {@code parseType="Resource"}.
 */
final class Graph {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Set<String> SYNTAX = Set.of("about", "ID", "nodeID", "resource", "parseType", "datatype", "lang", "base");
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private int anonymous;

    static Graph of(XmlElement root) {
        var graph = new Graph();
        if (root.name().equals("RDF")) {
            root.children().forEach(graph::node);
        } else {
            graph.node(root);
        }
        return graph;
    }

    /** All of a class, in the order in which they are first described. */
    List<Resource> ofType(String type) {
        return resources.values().stream().filter(each -> type.equals(each.type())).toList();
    }

    private Resource node(XmlElement element) {
        Resource resource = named(element);
        if (!element.namespace().equals(RDF)) {
            resource.is(element.name(), element);
        }
        element.attributes().forEach((name, value) -> {
            if (!SYNTAX.contains(name)) {
                resource.say(new Resource.Statement(name, value, null, element));
            }
        });
        element.children().forEach(property -> property(resource, property));
        return resource;
    }

    private void property(Resource owner, XmlElement property) {
        boolean isType = property.name().equals("type") && property.namespace().equals(RDF);
        String address = property.attribute("resource");
        if (isType && address != null) {
            owner.is(local(address), property);
            return;
        }
        Resource target = target(property, address);
        owner.say(new Resource.Statement(property.name(), target == null ? property.text() : null, target, property));
        if (target == null || !property.children().isEmpty() && !"Resource".equals(property.attribute("parseType"))) {
            // A property with several nodes says itself once for each.
            property.children().stream().skip(1)
                    .forEach(other -> owner.say(new Resource.Statement(property.name(), null, node(other), other)));
        }
    }

    private @Nullable Resource target(XmlElement property, @Nullable String address) {
        if (address != null) {
            return resource(address, property);
        }
        String blank = property.attribute("nodeID");
        if (blank != null) {
            return resource("_:" + blank, property);
        }
        if ("Resource".equals(property.attribute("parseType"))) {
            var inner = resource("_:" + ++anonymous + " ", property);
            property.children().forEach(each -> property(inner, each));
            return inner;
        }
        return property.children().isEmpty() ? null : node(property.children().getFirst());
    }

    private Resource named(XmlElement element) {
        String about = element.attribute("about");
        String id = element.attribute("ID");
        String blank = element.attribute("nodeID");
        String name = about != null ? about : id != null ? "#" + id : blank != null ? "_:" + blank : "_:" + ++anonymous + " ";
        return resource(name, element);
    }

    private Resource resource(String name, XmlElement at) {
        return resources.computeIfAbsent(name, each -> new Resource(each, at));
    }

    /** What stands behind the last {@code #}, else behind the last {@code /}. */
    static String local(String address) {
        int end = address.lastIndexOf('#');
        return address.substring((end < 0 ? address.lastIndexOf('/') : end) + 1);
    }
}
