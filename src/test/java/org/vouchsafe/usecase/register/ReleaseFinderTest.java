package org.vouchsafe.usecase.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.usecase.Refused;

class ReleaseFinderTest {
    private static final Portfolio PORTFOLIO = new Portfolio(List.of(supplier(1, "Northwind Systems", "NW"), supplier(2, "Eastlake/West")),
            List.of(product(1, 1, "Portal"), product(2, 2, "Portal"), product(3, 1, "@scope/app"), product(4, 1, "TCP/IP stack")),
            List.of(release(1, 1, "2.0"), release(2, 2, "2.0"), release(3, 1, "2.1"), release(4, 3, "1"), release(5, 4, "1"),
                    release(6, 4, "1@2")),
            List.of());
    private final RegisterIndex register = new RegisterIndex(PORTFOLIO);
    private final ReleaseFinder finder = new ReleaseFinder(register);

    private static Supplier supplier(long id, String name, String... aliases) {
        return new Supplier(new SupplierId(id), name, List.of(aliases), List.of(), List.of(), List.of());
    }

    private static Product product(long id, long supplier, String name) {
        return new Product(new ProductId(id), new SupplierId(supplier), name, List.of());
    }

    private static Release release(long id, long product, String version) {
        return new Release(new ReleaseId(id), new ProductId(product), version, null, null, ReleaseStatus.IN_USE, List.of());
    }

    @ParameterizedTest
    @CsvSource({"Portal@2.1, 3", "portal@2.1, 3", "Northwind Systems/Portal@2.0, 1", "nw/portal@2.0, 1", "Eastlake/West/Portal@2.0, 2",
            "@scope/app@1, 4", "NW/@scope/app@1, 4", "TCP/IP stack@1, 5", "NW/TCP/IP stack@1, 5", "TCP/IP stack@1@2, 6"})
    void findsWhatIsWritten(String written, long release) {
        assertThat(finder.find(written).id()).isEqualTo(new ReleaseId(release));
    }

    @Test
    void everyReleaseIsFoundByHowItIsWritten() {
        PORTFOLIO.releases().forEach(release -> assertThat(finder.find(finder.written(release))).isEqualTo(release));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Portal", "@2.0", "Portal@", "Portal@9", "Nobody/Portal@2.0"})
    void refusesWhatIsNotThere(String written) {
        assertThatThrownBy(() -> finder.find(written)).isInstanceOf(Refused.class);
    }

    @Test
    void asksForTheSupplierWhenSeveralAreMeant() {
        assertThatThrownBy(() -> finder.find("Portal@2.0")).isInstanceOf(Refused.class)
                .hasMessageContaining("Eastlake/West/Portal@2.0 or Northwind Systems/Portal@2.0");
    }
}
