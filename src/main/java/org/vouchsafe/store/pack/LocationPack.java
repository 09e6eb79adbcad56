package org.vouchsafe.store.pack;

import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/** Places in files. */
public final class LocationPack {
    private LocationPack() {}

    public static void write(PackWriter out, Location location) {
        switch (location) {
            case Location.WholeFile ignored -> out.number(0);
            case Location.LineColumn at -> out.number(1).number(at.line()).number(at.column());
            case Location.JsonPointer at -> out.number(2).text(at.pointer()).number(at.line()).number(at.column());
            case Location.XmlPath at -> out.number(3).text(at.path()).number(at.line()).number(at.column());
            case Location.Cell at -> out.number(4).text(at.sheet()).text(at.address());
        }
    }

    public static Location read(PackReader in) {
        int type = in.count();
        return switch (type) {
            case 0 -> Location.WHOLE_FILE;
            case 1 -> new Location.LineColumn((int) in.number(), (int) in.number());
            case 2 -> new Location.JsonPointer(in.text(), (int) in.number(), (int) in.number());
            case 3 -> new Location.XmlPath(in.text(), (int) in.number(), (int) in.number());
            case 4 -> new Location.Cell(in.text(), in.text());
            default -> throw new StoreException(StoreException.Kind.DAMAGED,
                    "The workspace file is damaged: a place of kind " + type + ".");
        };
    }

    public static byte[] bytes(Location location) {
        var out = new PackWriter();
        write(out, location);
        return out.bytes();
    }
}
