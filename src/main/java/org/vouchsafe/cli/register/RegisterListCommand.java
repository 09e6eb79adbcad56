package org.vouchsafe.cli.register;

import java.util.List;
import java.util.concurrent.Callable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.TextTable;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.ExitCode;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code register list}: the whole register. */
@Command(name = "list", description = "List suppliers, products, releases and where they run.")
final class RegisterListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--wide", description = "Also show contacts, other names, namespaces, domains and numbers.")
    boolean wide;

    RegisterListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(workspace -> {
            Portfolio portfolio = workspace.register().portfolio(session.viewpoint());
            if (session.json()) {
                session.printJson(json -> json.array(portfolio.suppliers(), supplier -> supplier(json, portfolio, supplier)));
            } else {
                print(portfolio);
            }
            return ExitCode.DONE;
        });
    }

    private void print(Portfolio portfolio) {
        TextTable table = new TextTable("Supplier", "Product", "Release", "Status", "Released", "Environment", "Criticality", "Owner",
                "Customers");
        for (Supplier supplier : portfolio.suppliers()) {
            List<Product> products = productsOf(portfolio, supplier);
            if (products.isEmpty()) {
                table.row(supplier.name(), "", "", "", "", "", "", "", "");
            }
            for (Product product : products) {
                List<Release> releases = releasesOf(portfolio, product);
                if (releases.isEmpty()) {
                    table.row(supplier.name(), product.name(), "", "", "", "", "", "", "");
                }
                releases.forEach(release -> release(table, portfolio, supplier, product, release));
            }
        }
        if (table.isEmpty()) {
            session.say("The register is empty. Import one (xlsx or csv), or an inventory, which names its product.");
            return;
        }
        table.print(session.terminal().out());
        if (wide) {
            names(portfolio);
        } else {
            session.say("");
            session.say("--wide also shows contacts, other names, namespaces, domains and numbers.");
        }
    }

    private void names(Portfolio portfolio) {
        TextTable suppliers = new TextTable("Supplier", "Contacts", "Other names", "Namespaces", "Domains", "Numbers");
        TextTable products = new TextTable("Supplier", "Product", "Other names and identifiers");
        for (Supplier supplier : portfolio.suppliers()) {
            suppliers.row(supplier.name(), together(supplier.contacts()), together(supplier.aliases()), together(supplier.namespaces()),
                    together(supplier.domains()),
                    together(supplier.legalIds().stream().map(LegalId::toString).toList()));
            productsOf(portfolio, supplier).stream().filter(each -> !each.aliases().isEmpty())
                    .forEach(each -> products.row(supplier.name(), each.name(), together(each.aliases())));
        }
        session.say("");
        suppliers.print(session.terminal().out());
        if (!products.isEmpty()) {
            session.say("");
            products.print(session.terminal().out());
        }
    }

    private static String together(List<String> texts) {
        return String.join(", ", texts);
    }

    private static void release(TextTable table, Portfolio portfolio, Supplier supplier, Product product, Release release) {
        List<Deployment> deployments = deploymentsOf(portfolio, release);
        if (deployments.isEmpty()) {
            table.row(supplier.name(), product.name(), release.version(), Words.code(release.status()), release.released(), "", "", "", "");
        }
        for (Deployment at : deployments) {
            table.row(supplier.name(), product.name(), release.version(), Words.code(release.status()), release.released(),
                    at.environment(), at.criticality() == Criticality.UNSTATED ? "" : Words.code(at.criticality()), at.owner(),
                    together(at.customers()));
        }
    }

    private static void supplier(JsonWriter json, Portfolio portfolio, Supplier supplier) {
        json.object(() -> {
            json.field("supplier", supplier.name());
            json.fieldTexts("aliases", supplier.aliases());
            json.fieldTexts("namespaces", supplier.namespaces());
            json.fieldTexts("domains", supplier.domains());
            json.fieldTexts("contacts", supplier.contacts());
            json.fieldTexts("numbers", supplier.legalIds().stream().map(LegalId::toString).toList());
            json.fieldArray("products", productsOf(portfolio, supplier), product -> json.object(() -> {
                json.field("product", product.name());
                json.fieldTexts("aliases", product.aliases());
                json.fieldArray("releases", releasesOf(portfolio, product), release -> release(json, portfolio, release));
            }));
        });
    }

    private static void release(JsonWriter json, Portfolio portfolio, Release release) {
        json.object(() -> {
            json.field("release", release.version());
            json.fieldOf("status", release.status());
            json.fieldOf("released", release.released());
            json.fieldTexts("identifiers", release.identifiers());
            json.fieldArray("deployments", deploymentsOf(portfolio, release), deployment -> json.object(() -> {
                json.field("environment", deployment.environment());
                json.field("owner", deployment.owner());
                json.fieldOf("criticality", deployment.criticality());
                json.fieldTexts("customers", deployment.customers());
            }));
        });
    }

    private static List<Product> productsOf(Portfolio portfolio, Supplier supplier) {
        return portfolio.products().stream().filter(each -> each.supplier().equals(supplier.id())).toList();
    }

    private static List<Release> releasesOf(Portfolio portfolio, Product product) {
        return portfolio.releases().stream().filter(each -> each.product().equals(product.id())).toList();
    }

    private static List<Deployment> deploymentsOf(Portfolio portfolio, Release release) {
        return portfolio.deployments().stream().filter(each -> each.release().equals(release.id())).toList();
    }
}
