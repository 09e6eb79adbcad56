package org.vouchsafe.format.spdx.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.spdx.draft.SpdxField;
import org.vouchsafe.input.xml.XmlElement;

/** An object of a document in XML. A list is an element that stands several times. */
record XmlNode(XmlElement element) implements Node {
    @Override
    public Location location() {
        return element.location();
    }

    @Override
    public @Nullable SpdxField field(String name) {
        XmlElement child = element.child(name);
        return child == null ? null : new SpdxField(child.text(), child.location());
    }

    @Override
    public @Nullable Node child(String name) {
        XmlElement child = element.child(name);
        return child == null ? null : new XmlNode(child);
    }

    @Override
    public List<Node> nodes(String list) {
        return element.children(list).stream().<Node>map(XmlNode::new).toList();
    }

    @Override
    public List<SpdxField> texts(String list) {
        return element.children(list).stream().map(each -> new SpdxField(each.text(), each.location())).toList();
    }

    @Override
    public boolean isNoList(String list) {
        return false;
    }
}
