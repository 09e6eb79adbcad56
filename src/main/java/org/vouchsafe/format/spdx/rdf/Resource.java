package org.vouchsafe.format.spdx.rdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.xml.XmlElement;

/** Something a graph speaks of, with all that is said of it, wherever in the file that stands. */
final class Resource {
    private final String id;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable String type;
    private XmlElement element;

    Resource(String id, XmlElement element) {
        this.id = id;
        this.element = element;
    }

    /** One thing that is said: a text, or another resource. */
    record Statement(String property, @Nullable String text, @Nullable Resource resource, XmlElement element) {
        Location at() {
            return element.location();
        }
    }

    /** The address; for one that has none, a number of ours behind {@code _:}. */
    String id() {
        return id;
    }

    /** The class's local name; null when it is not said. */
    @Nullable
    String type() {
        return type;
    }

    Location location() {
        return element.location();
    }

    /** Says of what class it is; its description is the place where that is said. */
    void is(String newType, XmlElement at) {
        if (type == null) {
            type = newType;
            element = at;
        }
    }

    void say(Statement statement) {
        statements.add(statement);
    }

    List<Statement> all(String property) {
        return statements.stream().filter(statement -> statement.property().equals(property)).toList();
    }

    @Nullable
    Statement first(String property) {
        for (Statement statement : statements) {
            if (statement.property().equals(property)) {
                return statement;
            }
        }
        return null;
    }

    /** The resources a property leads to. */
    List<Resource> resources(String property) {
        return all(property).stream().map(Statement::resource).filter(each -> each != null).map(Resource.class::cast).toList();
    }
}
