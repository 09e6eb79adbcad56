package org.vouchsafe.ui.suppliers.identity;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.Field;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.session.Overlays;

/** Asks under which names a supplier or product is known. */
public final class NamesDialog {
    private static final double WIDTH = 560;

    private final IdentityViewModel model;
    private final Overlays overlays;
    private final DialogCard card;
    private final TextField name = new TextField();
    private final TextField reason = new TextField();
    private final TextArea aliases = area();
    private final TextArea namespaces = area();
    private final TextArea domains = area();
    private final TextArea leis = area();
    private final TextArea duns = area();

    public NamesDialog(IdentityViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
        name.setText(model.title());
        Product product = model.product();
        if (product == null) {
            Supplier supplier = model.supplier();
            aliases.setText(String.join("\n", supplier.aliases()));
            namespaces.setText(String.join("\n", supplier.namespaces()));
            domains.setText(String.join("\n", supplier.domains()));
            leis.setText(model.numbers(LegalId.Scheme.LEI));
            duns.setText(model.numbers(LegalId.Scheme.DUNS));
            leis.setPrefRowCount(1);
            duns.setPrefRowCount(1);
            card = new DialogCard("Names of " + model.title(), WIDTH,
                    Texts.wrapped(
                            "Under any of these a statement is the supplier's own word, and an inventory finds its place. One per line.",
                            "secondary"),
                    new Field("Name shown", name), new Field("Other names", aliases),
                    new Field("Namespaces (npm scopes, Maven groups, publisher namespaces)", namespaces),
                    new Field("Internet domains", domains), new Field("LEI", leis), new Field("DUNS", duns),
                    new Field("How you know", reason));
        } else {
            aliases.setText(String.join("\n", product.aliases()));
            card = new DialogCard("Names of " + model.title(), WIDTH,
                    Texts.wrapped("Other names, and purls or CPEs without a version, by which documents call it. One per line.",
                            "secondary"),
                    new Field("Name shown", name), new Field("Other names", aliases), new Field("How you know", reason));
        }
        card.button("Cancel", overlays::close).setCancelButton(true);
        card.primary("Record the names", this::record).getStyleClass().add("accent");
    }

    public void show() {
        overlays.show(card);
        aliases.requestFocus();
    }

    private void record() {
        String wrong = wrong();
        if (wrong != null) {
            card.problem().setText(wrong);
            return;
        }
        overlays.close();
        Product product = model.product();
        if (product != null) {
            model.name(new Product(product.id(), product.supplier(), name.getText().strip(), of(aliases)), reason.getText().strip());
        } else {
            Supplier supplier = model.supplier();
            List<LegalId> numbers = Stream.concat(numbers(LegalId.Scheme.LEI, leis), numbers(LegalId.Scheme.DUNS, duns)).toList();
            model.name(new Supplier(supplier.id(), name.getText().strip(), of(aliases), of(namespaces), of(domains), supplier.contacts(),
                    numbers), reason.getText().strip());
        }
    }

    private @Nullable String wrong() {
        if (name.getText().isBlank()) {
            return "It needs a name.";
        }
        String lei = model.wrong(LegalId.Scheme.LEI, of(leis));
        return lei != null ? lei : model.wrong(LegalId.Scheme.DUNS, of(duns));
    }

    private static Stream<LegalId> numbers(LegalId.Scheme scheme, TextArea area) {
        return of(area).stream().flatMap(each -> LegalId.of(scheme, each).stream());
    }

    private static List<String> of(TextArea area) {
        return IdentityViewModel.lines(area.getText());
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(2);
        area.setWrapText(true);
        return area;
    }
}
