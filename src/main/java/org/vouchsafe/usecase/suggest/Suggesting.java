package org.vouchsafe.usecase.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.MailWord;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Spelling;
import org.vouchsafe.usecase.suggest.Candidate.Weight;

/** Looks for suppliers and releases that evidence without a place might belong to. Valid only within one read of the store. */
public final class Suggesting {
    private static final int MOST = 3;
    private final ReadTx tx;
    private final RegisterIndex register;
    private final List<InventoryRow> inventories;
    private final Map<String, InventoryRow> bySerial = new HashMap<>();
    private final Map<String, InventoryRow> byNamespace = new HashMap<>();

    public Suggesting(ReadTx tx, Viewpoint viewpoint, RegisterIndex register) {
        this.tx = tx;
        this.register = register;
        this.inventories = tx.inventories().all(viewpoint);
        inventories.stream().filter(each -> each.placedAt() != null && each.withdrawn() == null).forEach(each -> {
            if (each.header().serialNumber() != null) {
                bySerial.putIfAbsent(each.header().serialNumber(), each);
            }
            if (each.header().productPurl() != null && each.header().productPurl().namespace() != null) {
                byNamespace.putIfAbsent(namespace(each.header().productPurl()), each);
            }
        });
    }

    /** At most three, the best founded first; empty when nothing speaks for any supplier of the register. */
    public List<Suggestion> of(Evidence evidence) {
        Signs signs = Signs.of(tx, evidence, inventories);
        Map<SupplierId, Candidate> candidates = new LinkedHashMap<>();
        bySerial(signs, candidates);
        byNamespace(signs, candidates);
        byDomain(signs, candidates);
        byName(signs, candidates);
        byProduct(signs, candidates);
        byFileName(signs, candidates);
        return candidates.values().stream().sorted(Comparator.comparingInt(Candidate::points).reversed()
                .thenComparing(each -> each.supplier().name())).limit(MOST).map(each -> suggestion(each, signs)).toList();
    }

    private void bySerial(Signs signs, Map<SupplierId, Candidate> candidates) {
        for (InventoryHeader each : signs.headers()) {
            InventoryRow same = each.serialNumber() == null ? null : bySerial.get(each.serialNumber());
            if (same != null && same.placedAt() != null) {
                register.release(same.placedAt()).ifPresent(release -> of(register.supplierOf(release), candidates)
                        .because(Weight.SERIAL, "It has the same serial number as " + same.evidence() + ", which is of "
                                + register.place(release) + ".")
                        .about(release));
            }
        }
    }

    private void byNamespace(Signs signs, Map<SupplierId, Candidate> candidates) {
        for (Purl each : signs.purls()) {
            if (each.namespace() == null) {
                continue;
            }
            InventoryRow same = byNamespace.get(namespace(each));
            if (same != null && same.placedAt() != null) {
                register.release(same.placedAt()).ifPresent(release -> of(register.supplierOf(release), candidates)
                        .because(Weight.NAMESPACE, "It has the same purl namespace as " + register.place(release) + " ("
                                + namespace(each) + ")."));
            }
            for (Supplier supplier : register.portfolio().suppliers()) {
                supplier.namespaces().stream().filter(own -> isNamespace(own, each)).findFirst()
                        .ifPresent(own -> of(supplier, candidates).because(Weight.NAMESPACE,
                                "Its purl namespace " + each.namespace() + " is one of " + supplier.name() + "."));
            }
        }
    }

    private void byDomain(Signs signs, Map<SupplierId, Candidate> candidates) {
        String from = signs.evidence().origin().from();
        String sender = from == null ? "" : from;
        boolean unverified = signs.evidence().origin().isMailsWord(MailWord.Part.FROM);
        for (Supplier supplier : register.portfolio().suppliers()) {
            Addresses.domains(sender).stream().filter(each -> Addresses.ofSupplier(each, supplier) != null).findFirst()
                    .ifPresent(domain -> of(supplier, candidates).because(Weight.DOMAIN,
                            (unverified ? "Its mail says that it was sent from the domain of " : "It was sent from the domain of ")
                                    + supplier.name() + " (" + domain + ")" + (unverified ? ", which nobody has verified." : ".")));
            supplier.contacts().stream().filter(each -> !sender.isBlank() && sender.contains(each)).findFirst()
                    .ifPresent(contact -> of(supplier, candidates).because(Weight.DOMAIN,
                            "It was sent by " + contact + ", a contact of " + supplier.name() + "."));
            if (!sender.isBlank() && (Spelling.same(supplier.name(), sender) || Spelling.any(supplier.aliases(), sender))) {
                of(supplier, candidates).because(Weight.DOMAIN, "It was sent by " + supplier.name() + ".");
            }
        }
    }

    private void byName(Signs signs, Map<SupplierId, Candidate> candidates) {
        for (String name : signs.supplierNames()) {
            for (Supplier supplier : register.portfolio().suppliers()) {
                if (Spelling.same(supplier.name(), name) || Spelling.any(supplier.aliases(), name)) {
                    of(supplier, candidates).because(Weight.NAME, "It names " + supplier.name() + ".");
                    continue;
                }
                List<String> known = new ArrayList<>(List.of(supplier.name()));
                known.addAll(supplier.aliases());
                known.stream().filter(each -> LikeNames.difference(each, name).isPresent()).findFirst()
                        .ifPresent(each -> of(supplier, candidates).because(Weight.NAME, "The name it gives, " + name
                                + ", differs only in " + LikeNames.difference(each, name).orElse("") + " from " + each + ".")
                                .called(name));
            }
        }
    }

    private void byProduct(Signs signs, Map<SupplierId, Candidate> candidates) {
        for (Purl each : signs.purls()) {
            register.productsWith(each).forEach(product -> of(register.supplierOf(product), candidates).because(Weight.PRODUCT,
                    "It describes " + product.name() + ", a product of " + register.supplierOf(product).name() + " (by its purl)."));
        }
        String name = signs.productName();
        if (name != null) {
            register.productsNamed(name).forEach(product -> of(register.supplierOf(product), candidates).because(Weight.PRODUCT,
                    "It describes " + product.name() + ", which is the name of a product of " + register.supplierOf(product).name() + "."));
        }
    }

    private void byFileName(Signs signs, Map<SupplierId, Candidate> candidates) {
        String file = " " + String.join(" ", LikeNames.words(signs.evidence().name())) + " ";
        for (Release each : register.portfolio().releases()) {
            Product product = register.productOf(each);
            String name = " " + String.join(" ", LikeNames.words(product.name())) + " ";
            String version = " " + String.join(" ", LikeNames.words(each.version())) + " ";
            if (name.strip().length() > 2 && file.contains(name) && file.contains(version)) {
                of(register.supplierOf(product), candidates).because(Weight.FILE_NAME,
                        "Its file name holds " + product.name() + " and " + each.version() + ".").about(each);
            }
        }
    }

    private Suggestion suggestion(Candidate candidate, Signs signs) {
        Supplier supplier = candidate.supplier();
        List<String> reasons = new ArrayList<>(candidate.reasons());
        String version = signs.version() != null || candidate.release() == null ? signs.version() : candidate.release().version();
        String named = signs.productName();
        Optional<Product> known = product(supplier, candidate, signs, named);
        @Nullable String alias = null;
        if (known.isEmpty() && named != null) {
            known = own(supplier).stream().filter(each -> LikeNames.difference(each.name(), named).isPresent()).findFirst();
            if (known.isPresent()) {
                alias = named;
                reasons.add("The name " + named + " differs only in " + LikeNames.difference(known.get().name(), named).orElse("")
                        + " from " + known.get().name() + ".");
            }
        }
        String product = known.map(Product::name).orElse(named);
        Suggestion.Fit fit = product == null || version == null ? Suggestion.Fit.INCOMPLETE
                : known.isEmpty() ? Suggestion.Fit.NEW_PRODUCT
                        : register.release(known.get().id(), version).isEmpty() ? Suggestion.Fit.NEW_RELEASE
                                : Suggestion.Fit.KNOWN_RELEASE;
        return new Suggestion(signs.evidence().id(), supplier.name(), product, version, fit, reasons, candidate.alias(), alias);
    }

    private Optional<Product> product(Supplier supplier, Candidate candidate, Signs signs, @Nullable String named) {
        return signs.purls().stream().flatMap(each -> register.productsWith(each).stream())
                .filter(each -> each.supplier().equals(supplier.id())).findFirst()
                .or(() -> named == null ? Optional.empty() : register.productNamed(supplier.id(), named))
                .or(() -> Optional.ofNullable(candidate.release()).map(register::productOf));
    }

    private List<Product> own(Supplier supplier) {
        return register.portfolio().products().stream().filter(each -> each.supplier().equals(supplier.id())).toList();
    }

    private static Candidate of(Supplier supplier, Map<SupplierId, Candidate> candidates) {
        return candidates.computeIfAbsent(supplier.id(), ignored -> new Candidate(supplier));
    }

    private static boolean isNamespace(String own, Purl purl) {
        return purl.namespace() != null && (Spelling.same(own, purl.namespace()) || Spelling.same(own, "@" + purl.namespace())
                || Spelling.same("@" + own, purl.namespace()) || Spelling.same(own, namespace(purl)));
    }

    private static String namespace(Purl purl) {
        return "pkg:" + purl.type() + "/" + purl.namespace();
    }
}
