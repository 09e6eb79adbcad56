package org.vouchsafe.format.spdx.rdf;

import java.util.Optional;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.spdx.draft.SpdxDraft;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;

/** SPDX 2.2 and 2.3 in RDF/XML. */
public final class SpdxRdf implements Format {
    private static final String NAME = "SPDX RDF";
    private static final String TERMS = "http://spdx.org/rdf/terms";
    private final Limits limits;

    public SpdxRdf(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        Optional<XmlElement> root = opening.xmlRoot();
        // A file with a document type is refused by the reader, with the reason.
        return root.isEmpty() ? opening.head().stripLeading().startsWith("<") && opening.head().contains(TERMS)
                : (root.get().name().equals("RDF") && root.get().namespace().equals(Graph.RDF)
                        && opening.head().contains(TERMS) || root.get().namespace().startsWith(TERMS));
    }

    @Override
    public ReadResult read(SourceFile file, ReadProgress progress) {
        var problems = new Problems(file.name(), limits);
        progress.read(0);
        Optional<XmlElement> tree = new XmlReading(limits).tree(file, problems);
        progress.read(file.bytes().length);
        if (tree.isEmpty()) {
            return ReadResult.unread(NAME, problems.list());
        }
        var draft = new SpdxDraft(problems);
        SpdxField.Document document = new RdfElements(Graph.of(tree.get()), draft, problems).tell();
        return draft.finish(NAME, document, file.name());
    }
}
