import java.util.Map;

/** Writes an inventory as CycloneDX XML. Only whole inventories come as XML in this case. */
final class CycloneDxXml {

    private final StringBuilder out = new StringBuilder();

    private CycloneDxXml() {
    }

    static String write(Inventory inventory) {
        CycloneDxXml xml = new CycloneDxXml();
        xml.bom(inventory);
        return xml.out.toString();
    }

    private void bom(Inventory inventory) {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<bom xmlns=\"http://cyclonedx.org/schema/bom/" + inventory.spec() + "\" serialNumber=\"" + inventory.serialNumber()
                + "\" version=\"1\">");
        metadata(inventory);
        line("  <components>");
        inventory.tree().parts().forEach(this::component);
        line("  </components>");
        line("  <dependencies>");
        Tree tree = inventory.tree();
        dependency(inventory.rootRef(), tree.refs(tree.direct()));
        tree.parts().forEach(part -> dependency(part.ref(), tree.refs(part.dependsOn())));
        line("  </dependencies>");
        line("</bom>");
    }

    private void metadata(Inventory inventory) {
        line("  <metadata>");
        line("    <timestamp>" + inventory.time() + "</timestamp>");
        if (inventory.atLeast("1.5")) {
            line("    <lifecycles><lifecycle><phase>build</phase></lifecycle></lifecycles>");
            line("    <tools><components><component type=\"application\"><name>" + escape(inventory.tool())
                    + "</name><version>2.4.0</version></component></components></tools>");
        } else {
            line("    <tools><tool><name>" + escape(inventory.tool()) + "</name><version>2.4.0</version></tool></tools>");
        }
        line("    <component type=\"application\" bom-ref=\"" + escape(inventory.rootRef()) + "\">");
        line("      <name>" + escape(inventory.product()) + "</name>");
        line("      <version>" + escape(inventory.release()) + "</version>");
        line("      <purl>" + escape(inventory.rootPurl()) + "</purl>");
        line("    </component>");
        line("    <supplier><name>" + escape(inventory.supplier()) + "</name></supplier>");
        line("  </metadata>");
    }

    private void component(Tree.Part part) {
        out.append("    <component type=\"library\" bom-ref=\"").append(escape(part.ref())).append("\">");
        String group = part.ecosystem().group(part.name());
        if (!group.isEmpty()) {
            element("group", group);
        }
        element("name", part.ecosystem().shortName(part.name()));
        element("version", part.shownVersion());
        if (!part.hashes().isEmpty()) {
            out.append("<hashes>");
            for (Map.Entry<String, String> hash : part.hashes().entrySet()) {
                out.append("<hash alg=\"").append(hash.getKey()).append("\">").append(hash.getValue()).append("</hash>");
            }
            out.append("</hashes>");
        }
        element("purl", part.purlText());
        line("</component>");
    }

    private void dependency(String ref, Iterable<String> on) {
        out.append("    <dependency ref=\"").append(escape(ref)).append("\">");
        on.forEach(other -> out.append("<dependency ref=\"").append(escape(other)).append("\"/>"));
        line("</dependency>");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(escape(text)).append("</").append(name).append('>');
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
