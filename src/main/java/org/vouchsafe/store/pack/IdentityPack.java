package org.vouchsafe.store.pack;

import java.util.TreeMap;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Package URLs, CPE names, hashes and package names. They are kept as they were normalised when they were read. */
public final class IdentityPack {
    private IdentityPack() {}

    public static void purl(PackWriter out, Purl purl) {
        out.text(purl.type()).text(purl.namespace()).text(purl.name()).text(purl.version()).number(purl.qualifiers().size());
        purl.qualifiers().forEach((key, value) -> out.text(key).text(value));
        out.text(purl.subpath()).text(purl.canonical());
    }

    public static Purl purl(PackReader in) {
        String type = in.text();
        String namespace = in.textOrNull();
        String name = in.text();
        String version = in.textOrNull();
        var qualifiers = new TreeMap<String, String>();
        for (int rest = in.count(); rest > 0; rest--) {
            qualifiers.put(in.text(), in.text());
        }
        return new Purl(type, namespace, name, version, qualifiers, in.textOrNull(), in.text());
    }

    public static void cpe(PackWriter out, Cpe cpe) {
        out.text(cpe.part()).text(cpe.vendor()).text(cpe.product()).text(cpe.version()).text(cpe.text());
    }

    public static Cpe cpe(PackReader in) {
        return new Cpe(in.text(), in.text(), in.text(), in.textOrNull(), in.text());
    }

    public static void hash(PackWriter out, Hash hash) {
        out.text(hash.algorithm()).text(hash.hex());
    }

    public static Hash hash(PackReader in) {
        return new Hash(in.text(), in.text());
    }

    public static void packageName(PackWriter out, PackageName name) {
        out.text(name.type()).text(name.namespace()).text(name.name());
    }

    public static PackageName packageName(PackReader in) {
        return new PackageName(in.text(), in.textOrNull(), in.text());
    }
}
