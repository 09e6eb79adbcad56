package org.vouchsafe.ui.advisories;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.feed.FeedUse;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.ui.advisories.feed.FeedActs;
import org.vouchsafe.ui.advisories.hand.HandViewModel;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.UrgencyWords;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.claim.ClaimLine;
import org.vouchsafe.usecase.claim.ReadClaims;
import org.vouchsafe.usecase.feed.AdviseByHand;
import org.vouchsafe.usecase.feed.AdvisoryData;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.usecase.read.StateFilter;

/** The advisories, and the one chosen with its releases and the statements received about it. */
public final class AdvisoriesViewModel {
    /** Where advisories come from. */
    public interface Sources {
        List<AdvisoryRow> rows(Viewpoint viewpoint);

        List<ClaimLine> claims(String advisory, Viewpoint viewpoint);

        List<PositionRow> positions(String advisory, Viewpoint viewpoint);

        /** The releases of the register. */
        Map<ReleaseId, Release> releases(Viewpoint viewpoint);

        /** What incidents about it look for. */
        List<IndicatorsCard.Noted> indicators(AdvisoryRow row, Viewpoint viewpoint);

        /** For which releases it is tracked, in words; empty when it is not. */
        List<String> tracked(String advisory, Viewpoint viewpoint);

        AdvisoryActs acts();

        FeedActs feeds();

        /** How old the advisory data is, and for what there is none. */
        AdvisoryData data(Viewpoint viewpoint);

        AdviseByHand byHand();

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
                public AdvisoryData data(Viewpoint viewpoint) {
                    return use.advising().data().at(viewpoint);
                }

                @Override
                public FeedActs feeds() {
                    return FeedActs.of(use);
                }

                @Override
                public AdviseByHand byHand() {
                    return use.advising().byHand();
                }

                @Override
                public AdvisoryActs acts() {
                    return AdvisoryActs.of(use);
                }

                @Override
                public Map<ReleaseId, Release> releases(Viewpoint viewpoint) {
                    return use.register().portfolio(viewpoint).releases().stream().collect(Collectors.toMap(Release::id, each -> each));
                }

                @Override
                public List<IndicatorsCard.Noted> indicators(AdvisoryRow row, Viewpoint viewpoint) {
                    return use.incidents().reading().indicators(row.advisory(), row.aliases(), viewpoint).stream()
                            .map(each -> new IndicatorsCard.Noted(each.indicator(), each.source(), each.incident().toString())).toList();
                }

                @Override
                public List<PositionRow> positions(String advisory, Viewpoint viewpoint) {
                    return use.states().rows(new StateFilter(null, null, null, advisory, null, null), viewpoint);
                }
            };
        }
    }

    /**
     * An advisory with its releases and the statements about it, newest first.
     *
     * @param indicators what incidents about it look for
     * @param tracked for which releases it is tracked, in words; empty when it is not
     */
    record Chosen(AdvisoryRow row, ReleaseLines releases, List<ClaimLine> claims, List<String> tracked,
            List<IndicatorsCard.Noted> indicators) {}

    private final Session session;
    private final Sources sources;
    private final AdvisoryActing acting;
    private final Following following;
    private final Latest reading;
    private final Latest opening;
    private final TableModel<AdvisoryRow> table;
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AdvisoryRow> toSelect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper data = new ReadOnlyStringWrapper("");
    private @Nullable String wanted;
    private boolean asked;

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
        return List.of(Column.text("title", "Advisory", 250, r -> r.title()),
                Column.identifier("id", "Id", 176, r -> r.advisory()),
                Column.identifier("aliases", "Also known as", 220, (AdvisoryRow r) -> String.join(", ", r.aliases())).hidden(),
                Column.text("kind", "Kind", 110, r -> r.withdrawn() ? "Withdrawn" : r.malicious() ? "Malicious" : "Vulnerability"),
                Column.number("affected", "Affected", 84, r -> count(r, State.AFFECTED)),
                Column.number("unknown", "Unknown", 86, r -> count(r, State.UNKNOWN)),
                Column.number("fixed", "Fixed", 66, r -> count(r, State.FIXED)),
                Column.number("clear", "Not affected", 110, r -> count(r, State.NOT_AFFECTED)),
                Column.number("claims", "Claims", 74, r -> (long) r.claims()),
                Column.text("exploited", "Exploited", 114, (AdvisoryRow r) -> UrgencyWords.exploited(r.priority())),
                Column.<AdvisoryRow>text("epss", "EPSS", 70, r -> UrgencyWords.epss(r.priority())).ordered(Comparator.comparing(
                        r -> r.priority().probabilityContent() == null ? BigDecimal.ONE.negate()
                                : r.priority().probabilityContent().score())),
                Column.<AdvisoryRow>text("severity", "Severity", 110, r -> UrgencyWords.severity(r.priority())).ordered(
                        Comparator.comparing(
                                r -> r.priority().severity() == null ? BigDecimal.ONE.negate() : r.priority().severity().score())),
                Column.<AdvisoryRow>text("modified", "Data of", 124,
                        r -> r.modified() == null ? "" : session.moments().day(LocalDate.ofInstant(r.modified(), session.moments().zone())))
                        .ordered(Comparator.comparing(AdvisoryRow::modified,
                                Comparator.nullsFirst(Comparator.naturalOrder()))));
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

    ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
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
                ReleaseLines.of(sources.positions(row.advisory(), from), sources.releases(from)),
                sources.claims(row.advisory(), from), sources.tracked(row.advisory(), from), sources.indicators(row, from)), chosen::set);
    }

    /** Shows the advisory with this id or alias. */
    public void open(String key) {
        wanted = key;
        asked = true;
        selectWanted();
    }

    /** What the advisories rest on: feeds with the age of their data, and what there is none for. */
    public ReadOnlyStringProperty dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** The feeds. */
    public FeedActs feeds() {
        return sources.feeds();
    }

    /** An advisory to be written. */
    public HandViewModel writing() {
        return new HandViewModel(session, (request, actor) -> sources.byHand().advise(request, actor),
                (text, part) -> (part == HandViewModel.Part.FROM ? WindowEnd.START : WindowEnd.END).read(text));
    }

    /** What can be done to the one chosen. */
    public AdvisoryActing acting() {
        return acting;
    }

    private void selectWanted() {
        String id = wanted;
        Optional<AdvisoryRow> row = id == null ? Optional.empty()
                : table.rows().stream().filter(r -> r.advisory().equals(id) || r.aliases().contains(id)).findFirst();
        row.ifPresentOrElse(found -> {
            if (asked) {
                asked = false;
                table.clearFilter();
            }
            toSelect.set(found);
            choose(found);
        }, this::showNothing);
    }

    // On a day on which it was not known yet, nothing of another day may stand in its place.
    private void showNothing() {
        opening.forget();
        chosen.set(null);
    }

    private record Read(List<AdvisoryRow> rows, String data) {}

    private static String words(AdvisoryData data) {
        String feeds = data.feeds().stream().map(FeedUse::feed).map(each -> each.name()
                + (each.dated() == null ? " (no date)" : " (" + data.age(each.dated()) + ")")).collect(Collectors.joining(", "));
        String gaps = data.gaps();
        return (feeds.isEmpty() ? "No feed was looked through." : "Looked through: " + feeds + ".") + (gaps == null ? "" : " " + gaps);
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        reading.read(progress -> new Read(sources.rows(from), words(sources.data(from))), fresh -> {
            table.fill(fresh.rows());
            data.set(fresh.data());
            selectWanted();
        });
    }
}
