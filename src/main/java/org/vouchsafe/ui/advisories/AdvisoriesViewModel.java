package org.vouchsafe.ui.advisories;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.ReadClaims;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.usecase.read.StateFilter;

/** The advisories, and the one chosen with its releases and the statements received about it. */
public final class AdvisoriesViewModel {
    /** Where advisories come from. */
    public interface Sources {
        List<AdvisoryRow> rows(Viewpoint viewpoint);

        List<ClaimLine> claims(String advisory, Viewpoint viewpoint);

        List<PositionRow> positions(String advisory, Viewpoint viewpoint);

        /** For which releases it is tracked, in words; empty when it is not. */
        List<String> tracked(String advisory, Viewpoint viewpoint);

        AdvisoryActs acts();

        /** From an open workspace. */
        static Sources of(UseCases use) {
            return new Sources() {
                @Override
                public List<AdvisoryRow> rows(Viewpoint viewpoint) {
                    return use.advisories().rows(viewpoint);
                }

                @Override
                public List<ClaimLine> claims(String advisory, Viewpoint viewpoint) {
                    return use.claims().list(new ReadClaims.Filter(null, null, null, advisory, null, ReadClaims.Wanted.ALL), viewpoint)
                            .reversed();
                }

                @Override
                public List<String> tracked(String advisory, Viewpoint viewpoint) {
                    return use.tracking().scopes(advisory, viewpoint);
                }

                @Override
                public AdvisoryActs acts() {
                    return AdvisoryActs.of(use);
                }

                @Override
                public List<PositionRow> positions(String advisory, Viewpoint viewpoint) {
                    return use.states().rows(new StateFilter(null, null, null, advisory, null, null), viewpoint);
                }
            };
        }
    }

    /**
     * An advisory with its releases, worst first, and the statements about it, newest first.
     *
     * @param tracked for which releases it is tracked, in words; empty when it is not
     */
    public record Chosen(AdvisoryRow row, List<PositionRow> positions, List<ClaimLine> claims, List<String> tracked) {}

    private final Session session;
    private final Sources sources;
    private final AdvisoryActing acting;
    private final Following following;
    private final Latest reading;
    private final Latest opening;
    private final TableModel<AdvisoryRow> table;
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AdvisoryRow> toSelect = new ReadOnlyObjectWrapper<>();
    private @Nullable String wanted;

    public AdvisoriesViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.acting = new AdvisoryActing(session, sources.acts());
        this.reading = session.tasks().latest("Read the advisories");
        this.opening = session.tasks().latest("Open an advisory");
        this.following = new Following(session, this::read);
        this.table = new TableModel<>(columns(session), List.of(new Filter<>("Malicious", AdvisoryRow::malicious),
                new Filter<>("Affecting us", r -> count(r, State.AFFECTED) > 0), new Filter<>("Withdrawn", AdvisoryRow::withdrawn)));
    }

    private static List<Column<AdvisoryRow>> columns(Session session) {
        return List.of(Column.text("title", "Advisory", 180, r -> r.title()),
                Column.identifier("id", "Id", 176, r -> r.advisory()),
                Column.identifier("aliases", "Also known as", 220, (AdvisoryRow r) -> String.join(", ", r.aliases())).hidden(),
                Column.text("kind", "Kind", 120, r -> r.withdrawn() ? "Withdrawn" : r.malicious() ? "Malicious" : "Vulnerability"),
                Column.number("affected", "Affected", 84, r -> count(r, State.AFFECTED)),
                Column.number("unknown", "Unknown", 86, r -> count(r, State.UNKNOWN)),
                Column.number("fixed", "Fixed", 66, r -> count(r, State.FIXED)),
                Column.number("clear", "Not affected", 110, r -> count(r, State.NOT_AFFECTED)),
                Column.number("claims", "Claims", 74, r -> (long) r.claims()),
                Column.<AdvisoryRow>text("severity", "Severity", 110, AdvisoriesViewModel::severity).hidden(),
                Column.<AdvisoryRow>text("modified", "Data of", 100,
                        r -> r.modified() == null ? "" : session.moments().day(LocalDate.ofInstant(r.modified(), session.moments().zone())))
                        .ordered(java.util.Comparator.comparing(AdvisoryRow::modified,
                                java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder()))));
    }

    private static String severity(AdvisoryRow row) {
        return row.records().stream().map(AdvisoryRecord::severity).filter(java.util.Objects::nonNull).findFirst().orElse("");
    }

    static long count(AdvisoryRow row, State state) {
        return row.states().getOrDefault(state, 0);
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    public TableModel<AdvisoryRow> table() {
        return table;
    }

    public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** A row that is to be selected because somebody came here for it. */
    public ReadOnlyObjectProperty<@Nullable AdvisoryRow> toSelectProperty() {
        return toSelect.getReadOnlyProperty();
    }

    /** Shows one; null: leaves what is shown. */
    public void choose(@Nullable AdvisoryRow row) {
        if (row == null) {
            return;
        }
        Viewpoint from = session.viewpoint();
        wanted = row.advisory();
        opening.read(progress -> new Chosen(row,
                sources.positions(row.advisory(), from).stream().sorted(java.util.Comparator.comparing(p -> p.position().state())).toList(),
                sources.claims(row.advisory(), from), sources.tracked(row.advisory(), from)), chosen::set);
    }

    /** Shows the advisory with this id or alias. */
    public void open(String key) {
        wanted = key;
        selectWanted();
    }

    /** What can be done to the one chosen. */
    public AdvisoryActing acting() {
        return acting;
    }

    private void selectWanted() {
        String id = wanted;
        Optional<AdvisoryRow> row = id == null ? Optional.empty()
                : table.rows().stream().filter(r -> r.advisory().equals(id) || r.aliases().contains(id)).findFirst();
        row.ifPresent(found -> {
            table.clearFilter();
            toSelect.set(found);
            choose(found);
        });
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> sources.rows(from), fresh -> {
            table.fill(fresh);
            selectWanted();
        });
    }
}
