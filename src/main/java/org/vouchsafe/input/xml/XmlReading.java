package org.vouchsafe.input.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/**
 * The one door for XML: well-formed, without any document type, so that no entity can be declared and nothing outside the file is ever
 * opened; within limits; every element with its place.
 */
public final class XmlReading {
    private static final String ASK_AGAIN = "Ask the sender for the file again.";
    private final WstxInputFactory factory;
    private final Limits limits;

    public XmlReading(Limits limits) {
        this.limits = limits;
        // Named outright: a look-up by service would take whichever parser happens to lie on the class path.
        factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Lazy parsing would throw unchecked exceptions from accessors.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        // One more than ours: the depth is counted here, so that the message is ours.
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth() + 2);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.textLength());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.textLength());
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("This file points to another one, which is never opened.");
        });
    }

    /** What a streaming reader does with a child element instead of keeping it in the tree. */
    public interface ChildReader {
        /**
         * Looks at an element whose start tag was just read. Returns true when it has read the element to its end (with {@link #element} or
         * {@link #skip}), and false to have it kept in the tree.
         */
        boolean take(XmlElement element, XMLStreamReader at) throws XMLStreamException;

        /** Keeps everything. */
        ChildReader KEEP_ALL = (element, at) -> false;
    }

    /** The whole document as a tree; empty, with a located problem, when it is not well-formed. */
    public Optional<XmlElement> tree(SourceFile file, Problems problems) {
        return stream(file, ChildReader.KEEP_ALL, problems);
    }

    /** Reads the whole document, giving each child of the root to the reader first; for files too large for a tree. */
    public Optional<XmlElement> stream(SourceFile file, ChildReader children, Problems problems) {
        try {
            XMLStreamReader at = open(file);
            try {
                XmlElement root = root(at);
                element(root, at, children);
                while (at.hasNext()) {
                    at.next();
                }
                return Optional.of(root);
            } finally {
                at.close();
            }
        } catch (XMLStreamException e) {
            report(e, problems);
            return Optional.empty();
        }
    }

    /** A reader that stands before the document's first event. */
    public XMLStreamReader open(SourceFile file) throws XMLStreamException {
        return factory.createXMLStreamReader(file.open());
    }

    /** Goes to the start tag of the document's root. */
    public XmlElement root(XMLStreamReader at) throws XMLStreamException {
        while (at.hasNext()) {
            int event = at.next();
            if (event == XMLStreamConstants.DTD) {
                throw new ForbiddenException(at);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return start(at, null);
            }
        }
        throw new XMLStreamException("There is no element.", at.getLocation());
    }

    /** Reads an element, whose start tag was just read, to its end. */
    public void element(XmlElement element, XMLStreamReader at, ChildReader children) throws XMLStreamException {
        element(element, at, children, depth(element));
    }

    /** Passes over the rest of an element whose start tag was just read. */
    public void skip(XMLStreamReader at) throws XMLStreamException {
        for (int open = 1; open > 0;) {
            switch (at.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.ENTITY_REFERENCE -> throw undeclared(at);
                default -> {
                }
            }
        }
    }

    /** Turns a parsing exception into a problem. */
    public static void report(XMLStreamException exception, Problems problems) {
        var at = exception.getLocation();
        Location place = at == null || at.getLineNumber() < 1
                ? Location.WHOLE_FILE
                : new Location.LineColumn(at.getLineNumber(), Math.max(at.getColumnNumber(), 0));
        if (exception instanceof ForbiddenException) {
            problems.error("XML_DTD", place,
                    "The file declares a document type (DOCTYPE), which can reach files outside it; nothing was read.",
                    "Ask the sender for the file without the DOCTYPE.");
        } else if (exception instanceof TooDeepException) {
            problems.error("TOO_MUCH", place, words(exception), ASK_AGAIN);
        } else if (words(exception).contains("limit (")) {
            problems.error("TOO_MUCH", place,
                    "The document is nested deeper, or something in it is longer, than any document of this kind needs to be.", ASK_AGAIN);
        } else {
            problems.error("NOT_XML", place, "This is not well-formed XML: " + words(exception), ASK_AGAIN);
        }
    }

    private void element(XmlElement element, XMLStreamReader at, ChildReader children, int depth) throws XMLStreamException {
        if (depth > limits.depth()) {
            throw new TooDeepException("Elements are nested more than " + limits.depth() + " deep.", at);
        }
        var text = new StringBuilder();
        while (true) {
            switch (at.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement child = start(at, element);
                    if (!children.take(child, at)) {
                        element(child, at, ChildReader.KEEP_ALL, depth + 1);
                        element.add(child);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(at.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw undeclared(at);
                case XMLStreamConstants.END_ELEMENT -> {
                    element.text(text);
                    return;
                }
                default -> {
                }
            }
        }
    }

    private static XmlElement start(XMLStreamReader at, @Nullable XmlElement parent) {
        String namespace = at.getNamespaceURI();
        var element = new XmlElement(parent, at.getLocalName(), namespace == null ? "" : namespace, at.getLocation().getLineNumber(),
                at.getLocation().getColumnNumber());
        for (int i = 0; i < at.getAttributeCount(); i++) {
            element.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
        }
        return element;
    }

    private static int depth(XmlElement element) {
        return (int) element.path().chars().filter(c -> c == '/').count();
    }

    private static XMLStreamException undeclared(XMLStreamReader at) {
        return new XMLStreamException("The entity \"" + at.getLocalName() + "\" is not declared.", at.getLocation());
    }

    private static String words(XMLStreamException exception) {
        // Woodstox appends the place to its message; the problem carries it already.
        String message = String.valueOf(exception.getMessage());
        String line = message.lines().filter(l -> !l.startsWith("ParseError at") && !l.startsWith(" at [row")).findFirst()
                .orElse("not readable")
                .replaceFirst("^Message: ", "").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    /** The document declares a type. */
    private static final class ForbiddenException extends XMLStreamException {
        private static final long serialVersionUID = 1;

        ForbiddenException(XMLStreamReader at) {
            super("DOCTYPE", at.getLocation());
        }
    }

    /** The document is nested too deep. */
    private static final class TooDeepException extends XMLStreamException {
        private static final long serialVersionUID = 1;

        TooDeepException(String message, XMLStreamReader at) {
            super(message, at.getLocation());
        }
    }
}
