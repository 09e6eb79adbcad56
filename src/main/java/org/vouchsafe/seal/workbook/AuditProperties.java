package org.vouchsafe.seal.workbook;

import java.io.IOException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.xmlbeans.XmlException;
import org.vouchsafe.seal.AuditState;

/** The custom document properties under which a workbook of ours states the audit log. */
final class AuditProperties {
    static final String SIZE = "Vouchsafe audit log size";
    static final String ROOT = "Vouchsafe audit log root";

    private AuditProperties() {}

    static AuditState read(OPCPackage parts) throws IOException, OpenXML4JException, XmlException {
        var custom = new POIXMLProperties(parts).getCustomProperties();
        var size = custom.getProperty(SIZE);
        var root = custom.getProperty(ROOT);
        return new AuditState(size == null ? null : (long) size.getI4(), root == null ? null : root.getLpwstr());
    }
}
