package org.vouchsafe.usecase.questionnaire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.ClaimHearing;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.questionnaire.Prefill;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.Remark;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.questionnaire.words.StatementWords;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.ClaimLines;
import org.vouchsafe.usecase.inventory.HeldInventories;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.register.RegisterIndex;

/**
 * What the evidence held already shows, in words for the supplier, beside the questions it bears on. Only what this supplier sent or ships
 * is told: nothing of others. Valid only within one read of the store.
 */
final class Remarks {
    private static final int MOST = 6;
    private final Words words;
    private final Addressee addressee;
    private final RegisterIndex register;
    private final List<InventoryRow> inventories;
    private final List<ClaimLine> claims;
    private final Set<String> advisory;

    /** @param advisory ids of the advisory it is about; empty when it is about none, and then components and statements are not told */
    Remarks(ReadTx tx, Positions positions, Addressee addressee, List<String> advisory, Words words) {
        this.words = words;
        this.addressee = addressee;
        this.register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        this.inventories = new HeldInventories(tx, Viewpoint.LATEST).inForce();
        this.advisory = Set.copyOf(advisory);
        this.claims = advisory.isEmpty() ? List.of()
                : new ClaimLines(tx, Viewpoint.LATEST).lines(positions.accounts(tx, Viewpoint.LATEST));
    }

    /** Those for the questions of a template. */
    List<Remark> of(Template template) {
        List<Remark> remarks = new ArrayList<>();
        for (Question question : template.questions()) {
            for (Product product : addressee.products()) {
                List<String> texts = question.prefill().stream().sorted().flatMap(each -> texts(each, product).stream()).toList();
                String where = question.perProduct() ? product.name() : null;
                texts.stream().limit(MOST).forEach(text -> remarks.add(new Remark(question.id(), where, text)));
                if (texts.size() > MOST) {
                    remarks.add(new Remark(question.id(), where, words.text("known.more", Integer.toString(texts.size() - MOST))));
                }
            }
        }
        return remarks;
    }

    private List<String> texts(Prefill prefill, Product product) {
        return switch (prefill) {
            case COMPONENTS -> components(product);
            case INVENTORY -> missing(product);
            case STATEMENTS -> statements(product);
        };
    }

    private List<String> components(Product product) {
        return advisory.isEmpty() ? List.of()
                : addressee.positions().stream()
                        .filter(row -> row.product().equals(product.name()) && !row.position().components().isEmpty()
                                && Addressees.isOpen(row))
                        .map(this::lists)
                        .toList();
    }

    private String lists(PositionRow row) {
        String listed = String.join(", ", row.position().components().stream().map(ComponentNames::shown).distinct().toList());
        Instant made = inventories.stream().filter(each -> row.releaseId().equals(each.placedAt()))
                .map(each -> each.header().documentTime())
                .filter(java.util.Objects::nonNull).max(Instant::compareTo).orElse(null);
        return dated("known.lists", made, row.product(), row.release(), listed);
    }

    private List<String> missing(Product product) {
        return register.portfolio().releases().stream().filter(each -> each.product().equals(product.id()))
                .filter(each -> each.status() != ReleaseStatus.RETIRED).filter(this::hasNoInventory)
                .map(each -> words.text("known.noInventory", product.name(), each.version())).toList();
    }

    private boolean hasNoInventory(Release release) {
        return inventories.stream().noneMatch(each -> release.id().equals(each.placedAt()));
    }

    private List<String> statements(Product product) {
        return claims.stream().filter(line -> line.hearing() == ClaimHearing.HEARD && advisory.contains(line.advisory()))
                .flatMap(line -> line.reached().stream()
                        .filter(each -> each.supplier().equals(addressee.supplier().name()) && each.product().equals(product.name())
                                && each.as().equals("supplier"))
                        .map(each -> dated("known.claimed", line.statedAt(), each.product(), each.release(),
                                StatementWords.word(words, line.claim().status()))))
                .distinct().toList();
    }

    private String dated(String key, @Nullable Instant moment, String product, String release, String what) {
        return moment == null ? words.text(key + "Undated", "", product, release, what)
                : words.text(key, words.day(LocalDate.ofInstant(moment, ZoneOffset.UTC)), product, release, what);
    }
}
