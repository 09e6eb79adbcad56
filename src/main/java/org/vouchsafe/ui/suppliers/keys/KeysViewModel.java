package org.vouchsafe.ui.suppliers.keys;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.domain.signature.Distrust;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.key.TrustKeys.Outcome;
import org.vouchsafe.usecase.key.TrustKeys.Use;
import org.vouchsafe.usecase.key.TrustKeys.Whose;
import org.vouchsafe.usecase.read.KeyRow;

/** The keys and identities by which the signatures of one supplier are judged. */
public final class KeysViewModel {
    private final Session session;
    private final KeyActs acts;
    private final List<KeyRow> rows;
    private final Portfolio portfolio;
    private final Supplier supplier;

    /**
     * Those of a supplier.
     *
     * @param rows all keys held, whoever's they are
     */
    public KeysViewModel(Session session, KeyActs acts, List<KeyRow> rows, Portfolio portfolio, Supplier supplier) {
        this.session = session;
        this.acts = acts;
        this.rows = List.copyOf(rows);
        this.portfolio = portfolio;
        this.supplier = supplier;
    }

    /** What a file of keys is held for. */
    enum Purpose {
        SUPPLIER, SIGSTORE, TIME
    }

    /** What is to be known of a supplier's key file before it is held. */
    record Wish(Path file, Purpose purpose, String identity, String reason) {}

    /** Whose they are. */
    public String title() {
        return supplier.name();
    }

    /** Why nothing can be changed now; null when it can. */
    public @Nullable String whyReadOnly() {
        return session.whyReadOnly();
    }

    /** The supplier's own, those of suppliers merged into it among them. */
    List<KeyRow> own() {
        return rows.stream().filter(each -> {
            SupplierId holder = each.key().supplier();
            return holder != null && portfolio.successors().of(holder).equals(supplier.id());
        }).toList();
    }

    /** What is held for everybody: sigstore's trusted roots, authorities for the time. */
    List<KeyRow> everybodys() {
        return rows.stream().filter(each -> each.key().supplier() == null && each.key().author() == null).toList();
    }

    /** What it says of itself, and whom it must name. */
    String name(KeyRow row) {
        TrustedKey key = row.key();
        return key.identity() == null || key.identity().equals(key.name()) ? key.name() : key.name() + ", naming " + key.identity();
    }

    String kind(KeyRow row) {
        return switch (row.key().kind()) {
            case PUBLIC_KEY -> "Public key";
            case CERTIFICATE -> "Certificate";
            case AUTHORITY -> "Certificate of an authority";
            case TIME_AUTHORITY -> "Authority for time stamps";
            case PGP -> "OpenPGP key";
            case MINISIGN -> "minisign key";
            case SIGSTORE_ROOT -> "sigstore trusted root";
            case SIGSTORE_IDENTITY -> "Identity certified by sigstore";
        };
    }

    String since(KeyRow row) {
        return session.moments().minute(row.key().recorded().at());
    }

    /** When it ends, and whether it has; blank where it names no end. */
    String expiry(KeyRow row) {
        Instant end = row.expires();
        return end == null ? "" : session.moments().minute(end) + (end.isBefore(session.standpoint()) ? ", which is past" : "");
    }

    /** Since when it is bad; null while it is believed. */
    @Nullable
    String compromised(KeyRow row) {
        Distrust distrust = row.key().distrust();
        if (distrust == null) {
            return null;
        }
        Instant since = distrust.since();
        return (since == null ? "Always: no signature by it counts" : "Since " + session.moments().minute(since)) + ". "
                + distrust.reason();
    }

    /** Holds what a file holds; when it is refused, says why, and nothing was changed. */
    void trust(Wish wish, Runnable done, Consumer<String> refused) {
        Use use = wish.purpose() == Purpose.TIME ? Use.TIME : Use.SIGNATURES;
        String holder = wish.purpose() == Purpose.SUPPLIER ? supplier.name() : null;
        var whose = new Whose(holder, null, wish.identity().isBlank() ? null : wish.identity().strip(), null, use, wish.reason().strip());
        act("Hold the keys of " + wish.file().getFileName(), progress -> acts.trust(wish.file(), whose, session.actor()), outcome -> {
            done.run();
            return held(outcome.keys(), holder == null ? "the whole workspace" : holder);
        }, refused);
    }

    /** Holds an identity that sigstore certifies. */
    void trustIdentity(String identity, String issuer, String reason, Runnable done, Consumer<String> refused) {
        var whose = new Whose(supplier.name(), null, identity.strip(), issuer.strip(), Use.SIGNATURES, reason.strip());
        act("Hold an identity of " + supplier.name(), progress -> acts.trustIdentity(whose, session.actor()), outcome -> {
            done.run();
            return held(outcome.keys(), supplier.name());
        }, refused);
    }

    /**
     * Marks a key as compromised.
     *
     * @param since the first day on which it is bad, in the analyst's zone; null: it never was good
     */
    void distrust(KeyRow row, @Nullable LocalDate since, String reason, Runnable done, Consumer<String> refused) {
        Instant from = since == null ? null : since.atStartOfDay(session.moments().zone()).toInstant();
        act("Mark " + row.key().id() + " as compromised", progress -> acts.distrust(row.key().id(), from, reason.strip(), session.actor()),
                outcome -> {
                    done.run();
                    return row.key().id() + " counts as compromised"
                            + (since == null ? "." : " since " + session.moments().day(since) + ".");
                }, refused);
    }

    private static String held(List<KeyRow> fresh, String holder) {
        if (fresh.isEmpty()) {
            return "It was held for " + holder + " already.";
        }
        boolean identity = fresh.stream().allMatch(each -> each.key().kind() == KeyKind.SIGSTORE_IDENTITY);
        String what = identity ? Count.of(fresh.size(), "identity", "identities") : Count.of(fresh.size(), "key");
        return what + (fresh.size() == 1 ? " is" : " are") + " now held for " + holder + ".";
    }

    private interface Words {
        String of(Outcome outcome);
    }

    private void act(String what, Work<Outcome> work, Words words, Consumer<String> refused) {
        String why = session.whyReadOnly();
        if (why != null) {
            refused.accept(why);
            return;
        }
        session.tasks().read(what, work, outcome -> {
            // A key held or doubted is not taken back by undo, so nothing before it can be redone either.
            session.acts().overtaken();
            session.notices().done(words.of(outcome) + " " + Count.of(outcome.changes().size(), "state") + " changed.");
            session.changed();
        }, failure -> {
            refused.accept(failure.message());
            if (!failure.detail().isEmpty()) {
                session.notices().failed(failure);
            }
        });
    }

    /** The hexadecimal digits in groups of four, as they are read out on the telephone. */
    static String grouped(String fingerprint) {
        return fingerprint.matches("[0-9A-Fa-f]{16,}") ? fingerprint.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ")
                : fingerprint;
    }
}
