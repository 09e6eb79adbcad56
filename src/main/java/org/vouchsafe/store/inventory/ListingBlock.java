package org.vouchsafe.store.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;
import org.vouchsafe.store.sql.StoreException;

/**
 * Up to 64 listings packed together: small enough to read for the sake of one, large enough that refs and places, each much like the one
 * before, take a few bytes. A block is the ids of its components followed by the rest, the <em>particulars</em>; these do not depend on
 * the ids this workspace happens to give and enter the digest of the set.
 */
public final class ListingBlock {
    /** Listings in a full block. */
    public static final int SIZE = 64;
    private static final int BLOCKS_IN_SET = 65_536;
    private static final int NO_REF = 0;
    private static final int REF_IS_PURL = 1;
    private static final int OWN_REF = 2;

    private ListingBlock() {}

    /** Under which id a block of a set lies. */
    public static long id(long set, int block) {
        if (block >= BLOCKS_IN_SET) {
            throw new IllegalArgumentException("An inventory may list at most " + SIZE * BLOCKS_IN_SET + " components");
        }
        return set * BLOCKS_IN_SET + block;
    }

    /** The set a block belongs to. */
    public static long set(long id) {
        return id / BLOCKS_IN_SET;
    }

    /** Component ids in front of the particulars. */
    static byte[] block(List<Listing> listings, byte[] particulars) {
        var out = new PackWriter().number(listings.size());
        long last = 0;
        for (Listing each : listings) {
            out.number(each.component() - last);
            last = each.component();
        }
        return out.raw(particulars).bytes();
    }

    /** Everything but the component ids. */
    static byte[] particulars(List<Listing> listings, int first) {
        var out = new PackWriter();
        var refs = new FrontCoding();
        var places = new FrontCoding();
        var particulars = new ParticularsCoding();
        int line = 0;
        for (int i = 0; i < listings.size(); i++) {
            Listing each = listings.get(i);
            ref(out, refs, each);
            line = place(out, places, each.location(), line);
            particulars.write(out.number(code(each.scope())).texts(each.patches()), each.particulars());
            targets(out, each.targets(), first + i);
        }
        return out.bytes();
    }

    /** Reads a block; {@code first} is the index of its first listing. */
    static List<Listing> read(byte[] data, int first) {
        var reading = new BlockReading(data, first);
        var listings = new ArrayList<Listing>(reading.size());
        while (listings.size() < reading.size()) {
            listings.add(reading.next());
        }
        reading.end();
        return listings;
    }

    /** Reads one listing of a block, passing over those before it; {@code first} is the index of the first in the block. */
    static Optional<Listing> one(byte[] data, int first, int within) {
        var reading = new BlockReading(data, first);
        if (within >= reading.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < within; i++) {
            reading.skip();
        }
        return Optional.of(reading.next());
    }

    /** One pass over a block. What a listing says may resemble the one before, so none can be left out. */
    private static final class BlockReading {
        private final PackReader in;
        private final int first;
        private final long[] components;
        private final FrontCoding refs = new FrontCoding();
        private final FrontCoding places = new FrontCoding();
        private final ParticularsCoding particulars = new ParticularsCoding();
        private int at;
        private int line;

        BlockReading(byte[] data, int first) {
            this.in = new PackReader(data);
            this.first = first;
            this.components = components(in);
        }

        int size() {
            return components.length;
        }

        Listing next() {
            int refKind = in.countUpTo(OWN_REF);
            String ref = refKind == OWN_REF ? refs.read(in) : null;
            Location location = place(in, places, line);
            line = line(location, line);
            Scope scope = scope(in.count());
            List<String> patches = in.texts();
            var listing = new Listing(components[at], ref, refKind == REF_IS_PURL, location, scope, patches, particulars.read(in),
                    targets(in, first + at));
            at++;
            return listing;
        }

        void skip() {
            if (in.countUpTo(OWN_REF) == OWN_REF) {
                refs.skip(in);
            }
            skipPlace();
            in.count();
            for (int rest = in.count(); rest > 0; rest--) {
                in.skipText();
            }
            particulars.skip(in);
            for (int rest = in.count(); rest > 0; rest--) {
                in.number();
            }
            at++;
        }

        private void skipPlace() {
            int type = in.count();
            switch (type) {
                case 0 -> {
                    return;
                }
                case 1 -> {
                }
                case 2, 3 -> places.skip(in);
                case 4 -> {
                    in.skipText();
                    places.skip(in);
                    return;
                }
                default -> throw damaged("a place of kind " + type);
            }
            line += (int) in.number();
            in.number();
        }

        void end() {
            if (!in.atEnd()) {
                throw damaged("a block of listings is too long");
            }
        }
    }

    /** How many bytes in front of the particulars the component ids take. */
    static int particularsAt(byte[] data) {
        var in = new PackReader(data);
        components(in);
        return in.position();
    }

    private static long[] components(PackReader in) {
        long[] components = new long[in.countUpTo(SIZE)];
        long last = 0;
        for (int i = 0; i < components.length; i++) {
            last += in.number();
            components[i] = last;
        }
        return components;
    }

    private static void ref(PackWriter out, FrontCoding refs, Listing listing) {
        if (listing.refIsPurl()) {
            out.number(REF_IS_PURL);
        } else if (listing.ownRef() == null) {
            out.number(NO_REF);
        } else {
            out.number(OWN_REF);
            refs.write(out, listing.ownRef());
        }
    }

    private static int place(PackWriter out, FrontCoding places, Location location, int lastLine) {
        switch (location) {
            case Location.WholeFile ignored -> out.number(0);
            case Location.LineColumn at -> out.number(1).number(at.line() - (long) lastLine).number(at.column());
            case Location.JsonPointer at -> {
                places.write(out.number(2), at.pointer());
                out.number(at.line() - (long) lastLine).number(at.column());
            }
            case Location.XmlPath at -> {
                places.write(out.number(3), at.path());
                out.number(at.line() - (long) lastLine).number(at.column());
            }
            case Location.Cell at -> {
                out.number(4).text(at.sheet());
                places.write(out, at.address());
            }
        }
        return line(location, lastLine);
    }

    private static Location place(PackReader in, FrontCoding places, int lastLine) {
        int type = in.count();
        return switch (type) {
            case 0 -> Location.WHOLE_FILE;
            case 1 -> new Location.LineColumn(lastLine + (int) in.number(), (int) in.number());
            case 2 -> new Location.JsonPointer(places.read(in), lastLine + (int) in.number(), (int) in.number());
            case 3 -> new Location.XmlPath(places.read(in), lastLine + (int) in.number(), (int) in.number());
            case 4 -> new Location.Cell(in.text(), places.read(in));
            default -> throw damaged("a place of kind " + type);
        };
    }

    private static int line(Location location, int otherwise) {
        return switch (location) {
            case Location.LineColumn at -> at.line();
            case Location.JsonPointer at -> at.line();
            case Location.XmlPath at -> at.line();
            case Location.WholeFile ignored -> otherwise;
            case Location.Cell ignored -> otherwise;
        };
    }

    private static void targets(PackWriter out, int[] targets, int self) {
        out.number(targets.length);
        int last = self;
        for (int target : targets) {
            out.number(target - (long) last);
            last = target;
        }
    }

    private static int[] targets(PackReader in, int self) {
        int[] targets = in.numbers();
        int last = self;
        for (int i = 0; i < targets.length; i++) {
            last += targets[i];
            targets[i] = last;
        }
        return targets;
    }

    /** Numbers that stand in the file, whatever becomes of the order of the constants. */
    private static int code(Scope scope) {
        return switch (scope) {
            case UNSTATED -> 0;
            case REQUIRED -> 1;
            case OPTIONAL -> 2;
            case DEVELOPMENT -> 3;
            case PEER -> 4;
            case EXCLUDED -> 5;
        };
    }

    private static Scope scope(int code) {
        return switch (code) {
            case 0 -> Scope.UNSTATED;
            case 1 -> Scope.REQUIRED;
            case 2 -> Scope.OPTIONAL;
            case 3 -> Scope.DEVELOPMENT;
            case 4 -> Scope.PEER;
            case 5 -> Scope.EXCLUDED;
            default -> throw damaged("a scope " + code);
        };
    }

    private static StoreException damaged(String what) {
        return new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: " + what + ".");
    }
}
