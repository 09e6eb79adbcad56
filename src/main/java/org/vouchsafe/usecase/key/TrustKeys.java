package org.vouchsafe.usecase.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.domain.signature.Distrust;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.domain.signature.TrustedKeyId;
import org.vouchsafe.seal.supplied.KeyFileReading;
import org.vouchsafe.seal.supplied.KeyFileReading.FoundKey;
import org.vouchsafe.seal.supplied.KeyLifetime;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.signature.NewKey;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.KeyRow;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Keys by which suppliers' signatures are judged: held, listed, doubted. Every change judges all signatures anew. */
public final class TrustKeys {
    private static final long LARGEST = 4L << 20;
    private final Workspace workspace;
    private final Acting acting;

    public TrustKeys(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.acting = new Acting(workspace, positions);
    }

    /**
     * Whose key it is and what for.
     *
     * @param supplier a supplier of the register; null when it is somebody else's, or everybody's
     * @param author the name of an author who is no supplier, such as an accepted third party
     * @param identity whom an authority's certificates must name, or whom sigstore must have certified
     * @param issuer who must have confirmed that identity (sigstore)
     * @param use what the key is for
     */
    public record Whose(@Nullable String supplier, @Nullable String author, @Nullable String identity, @Nullable String issuer, Use use,
            String reason) {}

    /** What a key is for: signing, or (an authority) saying what time it was. */
    public enum Use {
        SIGNATURES, TIME
    }

    /** What was done, and which states it changed. */
    public record Outcome(List<KeyRow> keys, List<StateChange> changes) {
        public Outcome {
            keys = List.copyOf(keys);
            changes = List.copyOf(changes);
        }
    }

    /** Holds every key in a file from now on; a key that is held for the same already is not held twice. */
    public Outcome trust(Path file, Whose whose, Actor actor) {
        List<FoundKey> found = read(file);
        return changing("trust key", file.getFileName() + subject(whose), whose.reason(), actor, tx -> {
            SupplierId supplier = supplier(tx, whose);
            for (FoundKey each : found) {
                NewKey key = checked(each, whose, supplier);
                if (isNew(tx, key)) {
                    tx.recordSignatures().trust(key);
                }
            }
        });
    }

    /** Holds an identity that sigstore may certify for a supplier or author. */
    public Outcome trustIdentity(Whose whose, Actor actor) {
        String identity = whose.identity();
        if (identity == null || whose.issuer() == null) {
            throw new Refused(Refused.Kind.REQUEST, "An identity needs both: whom the certificate names and who confirmed it (issuer).");
        }
        return changing("trust identity", identity + subject(whose), whose.reason(), actor, tx -> {
            var key = new NewKey(KeyKind.SIGSTORE_IDENTITY, supplier(tx, whose), whose.author(), identity, "", new byte[0],
                    identity, whose.issuer(), whose.reason());
            requireHolder(key);
            if (isNew(tx, key)) {
                tx.recordSignatures().trust(key);
            }
        });
    }

    /**
     * Marks a key as gone bad.
     *
     * @param since signatures proven older still hold; null: none does
     */
    public Outcome distrust(TrustedKeyId key, @Nullable Instant since, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Distrusting a key needs a reason.");
        }
        if (rows(Viewpoint.LATEST).stream().noneMatch(each -> each.key().id().equals(key))) {
            throw new Refused(Refused.Kind.REQUEST, "There is no key " + key + ".");
        }
        return changing("distrust key", key + (since == null ? "" : " since " + since), reason, actor,
                tx -> tx.recordSignatures().distrust(key, since, reason.strip()));
    }

    /** The keys held by the viewpoint, those gone bad among them. */
    public List<KeyRow> rows(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var register = new RegisterIndex(tx.register().portfolio(viewpoint));
            return tx.signatures().keys(viewpoint).stream().map(each -> new KeyRow(each, holder(each, register),
                    KeyLifetime.end(each.kind(), each.material()).orElse(null))).toList();
        }));
    }

    private static String holder(TrustedKey key, RegisterIndex register) {
        SupplierId supplier = key.supplier() == null ? null : register.portfolio().successors().of(key.supplier());
        return register.portfolio().suppliers().stream().filter(each -> each.id().equals(supplier)).map(Supplier::name).findFirst()
                .orElse(key.author() == null ? "everybody" : key.author());
    }

    private static List<FoundKey> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refused(Refused.Kind.REQUEST, file + " is too large for a file of keys.");
            }
            List<FoundKey> found = KeyFileReading.read(Files.readAllBytes(file));
            if (found.isEmpty()) {
                throw new Refused(Refused.Kind.REQUEST, file + " holds no public key, certificate, OpenPGP key, minisign public key or "
                        + "sigstore trusted root that can be read. Private keys are never taken.");
            }
            return found;
        } catch (IOException e) {
            throw new Refused(Refused.Kind.REQUEST, file + " cannot be read.", e);
        }
    }

    private static NewKey checked(FoundKey found, Whose whose, @Nullable SupplierId supplier) {
        boolean certificate = found.kind() == KeyKind.CERTIFICATE || found.kind() == KeyKind.AUTHORITY;
        KeyKind kind = whose.use() == Use.TIME && certificate ? KeyKind.TIME_AUTHORITY : found.kind();
        if (whose.use() == Use.TIME && kind != KeyKind.TIME_AUTHORITY) {
            throw new Refused(Refused.Kind.REQUEST, "Only the certificate of a time-stamp authority can be held for the time.");
        }
        boolean everybodys = kind == KeyKind.TIME_AUTHORITY || kind == KeyKind.SIGSTORE_ROOT;
        if (everybodys && (supplier != null || whose.author() != null)) {
            throw new Refused(Refused.Kind.REQUEST,
                    "A " + (kind == KeyKind.SIGSTORE_ROOT ? "sigstore trusted root" : "time-stamp authority")
                            + " belongs to the whole workspace, not to one supplier.");
        }
        if (kind == KeyKind.AUTHORITY && whose.identity() == null && KeyFileReading.isItsOwnSigner(found.material())) {
            // Held for nothing but itself: what else it certified does not count.
            kind = KeyKind.CERTIFICATE;
        }
        if (kind == KeyKind.AUTHORITY && whose.identity() == null) {
            throw new Refused(Refused.Kind.REQUEST, "This is the certificate of an authority that certifies others. Say whom its "
                    + "certificates must name (identity: mail, address, host or common name), or * when it certifies nobody else.");
        }
        var key = new NewKey(kind, supplier, whose.author(), found.name(), found.fingerprint(), found.material(),
                kind == KeyKind.AUTHORITY ? whose.identity() : null, null, whose.reason());
        if (!everybodys) {
            requireHolder(key);
        }
        return key;
    }

    private static void requireHolder(NewKey key) {
        if (key.supplier() == null && key.author() == null) {
            throw new Refused(Refused.Kind.REQUEST, "Say whose key it is: a supplier of the register, or an author by name.");
        }
    }

    private static @Nullable SupplierId supplier(WriteTx tx, Whose whose) {
        if (whose.supplier() == null) {
            return null;
        }
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        return register.supplierNamed(whose.supplier()).map(Supplier::id).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "The register has no supplier " + whose.supplier() + ". Enter the supplier first, or name an author."));
    }

    private static boolean isNew(WriteTx tx, NewKey key) {
        return tx.signatures().keys(Viewpoint.LATEST).stream()
                .noneMatch(each -> each.distrust() == null && each.kind() == key.kind() && each.fingerprint().equals(key.fingerprint())
                        && Optional.ofNullable(each.supplier()).equals(Optional.ofNullable(key.supplier()))
                        && Optional.ofNullable(each.author()).equals(Optional.ofNullable(key.author()))
                        && Optional.ofNullable(each.identity()).equals(Optional.ofNullable(key.identity()))
                        && Optional.ofNullable(each.issuer()).equals(Optional.ofNullable(key.issuer())));
    }

    private static String subject(Whose whose) {
        return whose.supplier() != null ? " for " + whose.supplier() : whose.author() != null ? " for " + whose.author() : "";
    }

    private Outcome changing(String action, String subject, String reason, Actor actor, Consumer<WriteTx> act) {
        Map<TrustedKeyId, Optional<Distrust>> known = new HashMap<>();
        rows(Viewpoint.LATEST).forEach(each -> known.put(each.key().id(), Optional.ofNullable(each.key().distrust())));
        List<StateChange> changes = acting.changing(new Entry(actor.name(), action, subject, reason.strip()), tx -> {
            act.accept(tx);
            return null;
        });
        List<KeyRow> changed = rows(Viewpoint.LATEST).stream()
                .filter(each -> !Optional.ofNullable(each.key().distrust()).equals(known.get(each.key().id()))).toList();
        return new Outcome(changed, changes);
    }
}
