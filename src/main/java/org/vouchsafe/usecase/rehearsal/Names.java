package org.vouchsafe.usecase.rehearsal;

import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.ReleaseFinder;

/** The names of a release in a copy. */
record Names(String supplier, String product, String release) {
    static Names of(UseCases copy, ReleaseId id) {
        var register = new RegisterIndex(copy.register().portfolio(Viewpoint.LATEST));
        Release release = register.portfolio().releases().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        Product product = register.productOf(release);
        return new Names(register.supplierOf(product).name(), product.name(), release.version());
    }

    /** These releases as they are written everywhere, sorted. */
    static List<String> all(UseCases copy, Set<ReleaseId> ids) {
        var register = new RegisterIndex(copy.register().portfolio(Viewpoint.LATEST));
        return register.portfolio().releases().stream().filter(each -> ids.contains(each.id())).map(each -> {
            Product product = register.productOf(each);
            return new Names(register.supplierOf(product).name(), product.name(), each.version()).written();
        }).sorted().toList();
    }

    /**
     * A release as somebody typed it, as it is written everywhere else.
     *
     * @throws Refused when it is not known or ambiguous
     */
    static String written(UseCases copy, String typed) {
        var finder = new ReleaseFinder(new RegisterIndex(copy.register().portfolio(Viewpoint.LATEST)));
        return finder.written(finder.find(typed));
    }

    String written() {
        return supplier + "/" + product + "@" + release;
    }
}
