package org.vouchsafe.usecase.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.read.SearchHit;
import org.vouchsafe.usecase.read.SearchHit.Kind;
import org.vouchsafe.usecase.register.RegisterIndex;

/** One box that finds suppliers, releases, components, advisories and evidence. */
public final class Search {
    private final Workspace workspace;

    public Search(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What contains all words of the text, at most {@code limit} of each kind; nothing for blank text. */
    public List<SearchHit> find(String text, int limit) {
        if (text.isBlank()) {
            return List.of();
        }
        return Guard.of(() -> workspace.read(tx -> find(tx, text.strip(), limit)));
    }

    private List<SearchHit> find(ReadTx tx, String text, int limit) {
        List<SearchHit> hits = new ArrayList<>();
        register(new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST)), text, limit, hits);
        new AdvisoryReading(tx, Viewpoint.LATEST).joined().stream()
                .filter(each -> holds(String.join(" ", each.group().ids()) + " " + each.title(), text)).limit(limit)
                .forEach(each -> hits.add(new SearchHit(Kind.ADVISORY, each.group().id(), each.title(), each.group().id())));
        tx.components().search(text, limit, Viewpoint.LATEST).forEach(each -> hits.add(new SearchHit(Kind.COMPONENT,
                each.component().displayName(), "in " + each.releases() + (each.releases() == 1 ? " release" : " releases"),
                Long.toString(each.id().value()))));
        tx.search().find(text, limit, Viewpoint.LATEST).stream()
                .map(each -> new SearchHit(Kind.EVIDENCE, each.evidence().toString(), each.text(),
                        each.evidence().toString()))
                .distinct().limit(limit).forEach(hits::add);
        return hits;
    }

    private static void register(RegisterIndex register, String text, int limit, List<SearchHit> hits) {
        for (Supplier supplier : register.portfolio().suppliers()) {
            if (holds(supplier.name() + " " + String.join(" ", supplier.aliases()), text) && hits.size() < limit) {
                hits.add(new SearchHit(Kind.SUPPLIER, supplier.name(), String.join(", ", supplier.aliases()), supplier.name()));
            }
        }
        int releases = 0;
        for (Release release : register.portfolio().releases()) {
            Product product = register.productOf(release);
            String supplier = register.supplierOf(product).name();
            if (releases < limit
                    && holds(supplier + " " + product.name() + " " + release.version() + " " + String.join(" ", product.aliases()), text)) {
                releases++;
                hits.add(new SearchHit(Kind.RELEASE, product.name() + " " + release.version(), supplier,
                        supplier + "/" + product.name() + "@" + release.version()));
            }
        }
    }

    private static boolean holds(String haystack, String words) {
        String lower = haystack.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(lower::contains);
    }
}
