package org.vouchsafe.ui.suppliers.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.domain.signature.Distrust;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.domain.signature.TrustedKeyId;
import org.vouchsafe.ui.preview.Invented;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.suppliers.keys.KeysViewModel.Purpose;
import org.vouchsafe.ui.suppliers.keys.KeysViewModel.Wish;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.TrustKeys.Outcome;
import org.vouchsafe.usecase.key.TrustKeys.Whose;
import org.vouchsafe.usecase.read.KeyRow;

/** Which keys are shown for a supplier, how they are worded, and what is asked to be done with them. */
class KeysViewModelTest {
    private static final Supplier HALDEN = new Supplier(new SupplierId(1), "Halden", List.of(), List.of(), List.of(), List.of());
    private static final Recorded HELD = new Recorded(7, Instant.parse("2026-03-01T09:30:00Z"));
    private final Session session = Sessions.session();
    private final Asked asked = new Asked();

    private static KeyRow row(KeyKind kind, @Nullable SupplierId supplier, @Nullable Distrust distrust, @Nullable Instant expires) {
        return new KeyRow(new TrustedKey(new TrustedKeyId(3), kind, supplier, null, "Halden release", "ab".repeat(16), new byte[0], null,
                null, "read to me", HELD, distrust), "Halden", expires);
    }

    private KeysViewModel model(KeyRow... rows) {
        return new KeysViewModel(session, asked, List.of(rows), new Portfolio(List.of(HALDEN), List.of(), List.of(), List.of()), HALDEN);
    }

    @Test
    void showsItsOwnAndEverybodysButNobodyElses() {
        KeyRow own = row(KeyKind.PGP, HALDEN.id(), null, null);
        KeyRow other = row(KeyKind.PGP, new SupplierId(2), null, null);
        KeyRow root = row(KeyKind.SIGSTORE_ROOT, null, null, null);
        assertThat(model(own, other, root).own()).containsExactly(own);
        assertThat(model(own, other, root).everybodys()).containsExactly(root);
    }

    @Test
    void saysWhenAKeyEndsAndSinceWhenItIsBad() {
        KeysViewModel model = model();
        KeyRow past = row(KeyKind.CERTIFICATE, HALDEN.id(), new Distrust(null, "Stolen.", HELD), Invented.NOW.minusSeconds(1));
        assertThat(model.expiry(past)).endsWith(", which is past");
        assertThat(model.compromised(past)).isEqualTo("Always: no signature by it counts. Stolen.");
        KeyRow good = row(KeyKind.CERTIFICATE, HALDEN.id(), null, Instant.parse("2027-01-02T11:00:00Z"));
        assertThat(model.expiry(good)).isEqualTo("2 Jan 2027, 12:00");
        assertThat(model.compromised(good)).isNull();
        assertThat(KeysViewModel.grouped("ab".repeat(16))).isEqualTo("ABAB ABAB ABAB ABAB ABAB ABAB ABAB ABAB");
    }

    @Test
    void holdsWhatIsEverybodysForNoSupplier() {
        model().trust(new Wish(Path.of("root.json"), Purpose.SIGSTORE, "", "from their site"), () -> {}, asked.words::add);
        model().trust(new Wish(Path.of("tsa.pem"), Purpose.TIME, "", "known"), () -> {}, asked.words::add);
        model().trust(new Wish(Path.of("ca.pem"), Purpose.SUPPLIER, " mail@halden.example ", "known"), () -> {}, asked.words::add);
        assertThat(asked.words).containsExactly("root.json for null SIGNATURES null", "tsa.pem for null TIME null",
                "ca.pem for Halden SIGNATURES mail@halden.example");
    }

    @Test
    void aRefusalIsSaidInTheDialogWhichStaysOpen() {
        model().trust(new Wish(Path.of("refused"), Purpose.SUPPLIER, "", "x"), () -> asked.words.add("closed"), asked.words::add);
        assertThat(asked.words).containsExactly("refused for Halden SIGNATURES null", "It holds no key.");
        assertThat(session.notices().open()).isEmpty();
    }

    @Test
    void changesNothingInThePast() {
        session.look(new Viewpoint(Invented.NOW.minusSeconds(60), null));
        model().trustIdentity("a", "b", "c", () -> asked.words.add("closed"), asked.words::add);
        assertThat(asked.words).singleElement().asString().startsWith("You are looking at");
    }

    /** Notes what it is asked. */
    private static final class Asked implements KeyActs {
        private final List<String> words = new ArrayList<>();

        @Override
        public List<KeyRow> rows(Viewpoint viewpoint) {
            return List.of();
        }

        @Override
        public Outcome trust(Path file, Whose whose, Actor actor) {
            words.add(file + " for " + whose.supplier() + " " + whose.use() + " " + whose.identity());
            if (file.endsWith("refused")) {
                throw new Refused(Refused.Kind.REQUEST, "It holds no key.");
            }
            return new Outcome(List.of(), List.of());
        }

        @Override
        public Outcome trustIdentity(Whose whose, Actor actor) {
            words.add(String.valueOf(whose.identity()));
            return new Outcome(List.of(), List.of());
        }

        @Override
        public Outcome distrust(TrustedKeyId key, @Nullable Instant since, String reason, Actor actor) {
            return new Outcome(List.of(), List.of());
        }
    }
}
