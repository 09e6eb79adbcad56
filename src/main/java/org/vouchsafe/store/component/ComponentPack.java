package org.vouchsafe.store.component;

import java.util.Locale;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.store.pack.IdentityPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Components. The digest of the packed bytes is a component's identity. */
public final class ComponentPack {
    private ComponentPack() {}

    static byte[] body(Component component) {
        return new PackWriter().text(component.type()).optional(component.purl(), IdentityPack::purl)
                .optional(component.cpe(), IdentityPack::cpe)
                .text(component.group()).text(component.name()).text(component.version()).list(component.hashes(), IdentityPack::hash).text(
                        component.disagreement())
                .bytes();
    }

    /** A component read back. */
    public static Component component(byte[] body) {
        var in = new PackReader(body);
        return new Component(in.text(), in.optional(IdentityPack::purl), in.optional(IdentityPack::cpe), in.textOrNull(), in.text(), in
                .textOrNull(), in.list(IdentityPack::hash), in.textOrNull());
    }

    /** What is searched: how it is shown, its purl, and its own name where the purl spells it otherwise. */
    public static String searchText(Component component) {
        String text = component.displayName();
        if (component.purl() != null) {
            text += " " + component.purl().canonical();
        }
        return text.toLowerCase(Locale.ROOT).contains(component.name().toLowerCase(Locale.ROOT)) ? text : text + " " + component.name();
    }
}
