package org.vouchsafe.store.component;

import java.util.Locale;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.AlsoKnownAs;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.store.pack.IdentityPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Components. The digest of the packed bytes is a component's identity. */
public final class ComponentPack {
    private ComponentPack() {}

    static byte[] body(Component component) {
        PackWriter out = new PackWriter().text(component.type()).optional(component.purl(), IdentityPack::purl)
                .optional(component.cpe(), IdentityPack::cpe)
                .text(component.group()).text(component.name()).text(component.version()).list(component.hashes(), IdentityPack::hash).text(
                        component.disagreement());
        // What most components lack is not written at all, so that those interned earlier keep their identity.
        return component.also().isNothing() ? out.bytes() : AlsoPack.write(out, component.also()).bytes();
    }

    /** A component read back. */
    public static Component component(byte[] body) {
        var in = new PackReader(body);
        return new Component(in.text(), in.optional(IdentityPack::purl), in.optional(IdentityPack::cpe), in.textOrNull(), in.text(), in
                .textOrNull(), in.list(IdentityPack::hash), in.textOrNull(), in.atEnd() ? AlsoKnownAs.NOTHING : AlsoPack.read(in));
    }

    /** What is searched: how it is shown, all its purls, and its own name where the purl spells it otherwise. */
    public static String searchText(Component component) {
        String text = component.displayName();
        for (Purl each : component.purls()) {
            text += " " + each.canonical();
        }
        return text.toLowerCase(Locale.ROOT).contains(component.name().toLowerCase(Locale.ROOT)) ? text : text + " " + component.name();
    }
}
