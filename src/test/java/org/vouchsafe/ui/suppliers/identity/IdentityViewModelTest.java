package org.vouchsafe.ui.suppliers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.ui.preview.Invented;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.identity.EditIdentities.ProductNamed;
import org.vouchsafe.usecase.identity.EditIdentities.Share;
import org.vouchsafe.usecase.read.StateChange;

/** What the dialogs about identities offer, and what they ask to be done. */
class IdentityViewModelTest {
    private static final Supplier HALDEN = new Supplier(new SupplierId(1), "Halden", List.of("HM"), List.of("@halden"),
            List.of("halden.example"), List.of(), List.of(new LegalId(LegalId.Scheme.DUNS, "150483782")));
    private static final Supplier PELAGO = new Supplier(new SupplierId(2), "Pelago", List.of(), List.of(), List.of(), List.of());
    private static final Product GAUGE = new Product(new ProductId(1), HALDEN.id(), "Gauge", List.of("pkg:npm/%40halden/gauge"));
    private static final Product CLASSIC = new Product(new ProductId(2), HALDEN.id(), "Gauge Classic", List.of());
    private static final Product FERRY = new Product(new ProductId(3), PELAGO.id(), "Ferry", List.of());
    private final Session session = Sessions.session();
    private final Asked asked = new Asked();

    private IdentityViewModel model(@Nullable Product product) {
        return new IdentityViewModel(session, asked,
                new Portfolio(List.of(HALDEN, PELAGO), List.of(GAUGE, CLASSIC, FERRY), List.of(), List.of()), HALDEN, product);
    }

    @Test
    void offersTheOthersAndItsOwnParts() {
        assertThat(model(null).others()).containsExactly("Pelago");
        assertThat(model(null).parts()).containsExactly("Gauge", "Gauge Classic");
        assertThat(model(null).names()).containsExactly("HM", "@halden", "halden.example", "150483782");
        assertThat(model(GAUGE).others()).as("those of the same supplier first").containsExactly("Halden / Gauge Classic",
                "Pelago / Ferry");
    }

    @Test
    void asksForMergesAndSplitsAndRemembersThemForRedo() {
        model(GAUGE).mergeInto("Pelago / Ferry", "Sold in March.");
        model(null).mergeInto("Pelago", "One company.");
        model(null).split("HM", List.of("Gauge"), List.of("@halden"), "Two companies.");
        assertThat(asked.words).containsExactly("Halden/Gauge into Pelago/Ferry: Sold in March.", "Halden into Pelago: One company.",
                "HM from Halden takes [Gauge] [@halden]: Two companies.");
        session.acts().undid();
        assertThat(Objects.requireNonNull(session.acts().redoable()).name()).isEqualTo("splitting of HM from Halden");
    }

    @Test
    void changesNothingInThePast() {
        IdentityViewModel model = model(null);
        session.look(new Viewpoint(Invented.NOW.minusSeconds(60), null));
        model.mergeInto("Pelago", "x");
        assertThat(asked.words).isEmpty();
        assertThat(model.whyReadOnly()).isNotNull();
    }

    @Test
    void saysWhichNumberIsWrong() {
        assertThat(model(null).wrong(LegalId.Scheme.LEI, List.of("529900NORTHWIND00035"))).isNull();
        assertThat(model(null).wrong(LegalId.Scheme.LEI, List.of("529900NORTHWIND00036"))).contains("529900NORTHWIND00036 is no LEI");
        assertThat(model(null).wrong(LegalId.Scheme.DUNS, List.of("12"))).contains("nine digits");
    }

    /** Notes what it is asked. */
    private static final class Asked implements IdentityActs {
        private final List<String> words = new ArrayList<>();

        @Override
        public List<StateChange> name(Supplier supplier, String reason, Actor actor) {
            return note(supplier + ": " + reason);
        }

        @Override
        public List<StateChange> name(Product product, String reason, Actor actor) {
            return note(product + ": " + reason);
        }

        @Override
        public List<StateChange> mergeSuppliers(String merged, String kept, String reason, Actor actor) {
            return note(merged + " into " + kept + ": " + reason);
        }

        @Override
        public List<StateChange> mergeProducts(ProductNamed merged, ProductNamed kept, String reason, Actor actor) {
            return note(merged.supplier() + "/" + merged.product() + " into " + kept.supplier() + "/" + kept.product() + ": " + reason);
        }

        @Override
        public List<StateChange> splitSupplier(String from, Share share, String reason, Actor actor) {
            return note(share.name() + " from " + from + " takes " + share.parts() + " " + share.names() + ": " + reason);
        }

        @Override
        public List<StateChange> splitProduct(ProductNamed from, Share share, String reason, Actor actor) {
            return note(share.name() + " from " + from.product() + ": " + reason);
        }

        private List<StateChange> note(String what) {
            words.add(what);
            return List.of();
        }
    }
}
