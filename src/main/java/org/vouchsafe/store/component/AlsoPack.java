package org.vouchsafe.store.component;

import java.util.List;
import org.vouchsafe.domain.inventory.AlsoKnownAs;
import org.vouchsafe.store.pack.IdentityPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** What else a component is called, at the end of its packed record. */
final class AlsoPack {
    private AlsoPack() {}

    static PackWriter write(PackWriter out, AlsoKnownAs also) {
        out.list(also.purls(), IdentityPack::purl).list(also.cpes(), IdentityPack::cpe).list(also.standsFor(), IdentityPack::purl)
                .texts(also.names());
        return also.inside().isEmpty() ? out : out.list(also.inside(), IdentityPack::hash);
    }

    static AlsoKnownAs read(PackReader in) {
        return new AlsoKnownAs(in.list(IdentityPack::purl), in.list(IdentityPack::cpe), in.list(IdentityPack::purl), in.texts(),
                in.atEnd() ? List.of() : in.list(IdentityPack::hash));
    }
}
