package org.vouchsafe.ui.inbox;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.state.InboxChip;
import org.vouchsafe.ui.component.table.Column;
import org.vouchsafe.ui.component.table.Filter;
import org.vouchsafe.ui.component.table.TableModel;
import org.vouchsafe.ui.inbox.decide.DecideViewModel;
import org.vouchsafe.ui.inbox.decide.PlaceViewModel;
import org.vouchsafe.ui.session.Acts;
import org.vouchsafe.ui.session.Following;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.suggest.Suggestion;

/** The items, which one is open, and everything that speaks about it. */
public final class InboxViewModel {
    private final Session session;
    private final Sources sources;
    private final CaseReader reader;
    private final Following following;
    private final Latest listing;
    private final Latest opening;
    private final TableModel<InboxItem> items;
    private final ObjectProperty<@Nullable InboxItem> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable CaseFile> open = new ReadOnlyObjectWrapper<>();
    private @Nullable String wanted;

    public InboxViewModel(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
        this.reader = new CaseReader(sources);
        this.listing = session.tasks().latest("Read the inbox");
        this.opening = session.tasks().latest("Read what speaks about an item");
        this.items = new TableModel<>(columns(), filters());
        this.following = new Following(session, this::read);
        selected.addListener((o, was, is) -> readCase(is));
        items.filterProperty().addListener((o, was, is) -> stayWithinShown());
    }

    public void attach() {
        following.attach();
    }

    public void detach() {
        following.detach();
    }

    /** The items, with their filter. */
    public TableModel<InboxItem> items() {
        return items;
    }

    /** The item that is open; null when there is none. */
    public ObjectProperty<@Nullable InboxItem> selectedProperty() {
        return selected;
    }

    /** What speaks about it; null while it is being read. */
    public ReadOnlyObjectProperty<@Nullable CaseFile> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** {@code 7 items need a person. 2 contradictions first.} */
    public String subtitle() {
        int all = items.rows().size();
        if (items.phaseProperty().get() == TableModel.Phase.LOADING) {
            return "Reading the inbox.";
        }
        if (all == 0) {
            return "Nothing needs a person.";
        }
        long contradictions = items.rows().stream().filter(i -> i.kind() == InboxItem.Kind.CONTRADICTION).count();
        return Count.of(all, "item needs a person", "items need a person") + "."
                + (contradictions == 0 ? "" : " " + Count.of(contradictions, "contradiction") + " first.");
    }

    /** Opens the item with this key, now or as soon as the list is read; unknown keys change nothing. */
    public void open(String key) {
        wanted = key;
        chooseWanted();
    }

    /** To the next (1) or previous (-1) item shown; stops at the ends. */
    public void move(int by) {
        List<InboxItem> shown = items.shown();
        if (!shown.isEmpty()) {
            int at = shown.indexOf(selected.get());
            selected.set(shown.get(Math.clamp(at + by, 0, shown.size() - 1)));
        }
    }

    /** Why the open item cannot be decided now; null when it can. */
    public @Nullable String whyNotDecide() {
        CaseFile file = open.get();
        if (file == null || file.row() == null) {
            return "Choose an item about a release and an advisory.";
        }
        return session.whyReadOnly();
    }

    /** Why the claim of the open item cannot be accepted now; null when it can. */
    public @Nullable String whyNotAccept() {
        String why = whyNotDecide();
        if (why != null) {
            return why;
        }
        CaseFile file = open.get();
        boolean speaks = file != null && file.claim() != null && file.claim().claim().status().state() != null;
        return speaks ? null : "There is no claim that says a state.";
    }

    /** Why the open file cannot be placed now; null when it can. */
    public @Nullable String whyNotPlace() {
        CaseFile file = open.get();
        if (file == null || file.item().evidence() == null) {
            return "Choose a file that is not placed.";
        }
        return session.whyReadOnly();
    }

    /** A decision on the open item, with nothing filled in but the evidence it rests on. */
    public DecideViewModel decision() {
        CaseFile file = openCase();
        if (file.row() == null) {
            throw new IllegalStateException("The open item is not about a position");
        }
        return new DecideViewModel(session, sources::decide, file.row(), file.claim());
    }

    /** What placing the open file asks. */
    public PlaceViewModel placing() {
        CaseFile file = openCase();
        return new PlaceViewModel(session, sources::place, file.item(),
                file.suggestions().isEmpty() ? null : file.suggestions().getFirst());
    }

    /** The same, with what this suggestion knows filled in. */
    public PlaceViewModel placing(Suggestion suggestion) {
        return new PlaceViewModel(session, sources::place, openCase().item(), suggestion);
    }

    /** Places the open file as suggested. */
    public void accept(Suggestion suggestion) {
        if (session.whyReadOnly() != null) {
            return;
        }
        Actor actor = session.actor();
        session.tasks().read("Place " + suggestion.evidence(), progress -> sources.accept(suggestion, actor), changes -> {
            session.acts().did(new Acts.Act("placing of " + suggestion.evidence() + " at " + suggestion.place(),
                    progress -> sources.accept(suggestion, actor)));
            session.notices().done(suggestion.evidence() + " is placed at " + suggestion.place() + ". "
                    + Count.of(changes.size(), "state") + " changed.");
            session.changed();
        });
    }

    private CaseFile openCase() {
        CaseFile file = open.get();
        if (file == null) {
            throw new IllegalStateException("No item is open");
        }
        return file;
    }

    private void read() {
        Viewpoint from = session.viewpoint();
        listing.read(progress -> sources.inbox(from), this::show);
    }

    /** Keeps the place: the same item if it is still there, else the one that took its position. */
    private void show(List<InboxItem> fresh) {
        InboxItem before = selected.get();
        int at = before == null ? 0 : Math.max(0, items.shown().indexOf(before));
        items.fill(fresh);
        if (wanted != null && chooseWanted()) {
            return;
        }
        List<InboxItem> shown = items.shown();
        InboxItem same = before == null ? null : shown.stream().filter(i -> i.key().equals(before.key())).findFirst().orElse(null);
        InboxItem next = same != null ? same : shown.isEmpty() ? null : shown.get(Math.min(at, shown.size() - 1));
        if (next != null && next.equals(before)) {
            readCase(next);
        }
        selected.set(next);
    }

    private boolean chooseWanted() {
        InboxItem found = items.rows().stream().filter(this::isWanted).findFirst().orElse(null);
        if (found == null) {
            return false;
        }
        wanted = null;
        items.clearFilter();
        selected.set(found);
        return true;
    }

    /** By its own key, or by {@code SUPPLIER/PRODUCT@VERSION ADVISORY}, whatever is the matter with that pair. */
    private boolean isWanted(InboxItem item) {
        PositionRow row = item.row();
        return item.key().equals(wanted) || (row != null && (Sources.nameOf(row) + " " + row.position().advisory()).equals(wanted));
    }

    private void stayWithinShown() {
        if (!items.shown().contains(selected.get())) {
            selected.set(items.shown().isEmpty() ? null : items.shown().getFirst());
        }
    }

    private void readCase(@Nullable InboxItem item) {
        if (item == null) {
            opening.forget();
            open.set(null);
            return;
        }
        CaseFile now = open.get();
        if (now != null && !now.item().key().equals(item.key())) {
            open.set(null);
        }
        Viewpoint from = session.viewpoint();
        opening.read(progress -> reader.read(item, from, progress), open::set);
    }

    private static List<Column<InboxItem>> columns() {
        return List.of(Column.text("title", "About", 0, InboxItem::title), Column.text("supplier", "Supplier", 0, InboxItem::subtitle),
                Column.text("text", "Matter", 0, InboxItem::text), Column.text("kind", "Kind", 0, i -> InboxChip.word(i.kind())));
    }

    private static List<Filter<InboxItem>> filters() {
        return Arrays.stream(InboxItem.Kind.values()).map(kind -> new Filter<InboxItem>(plural(kind), i -> i.kind() == kind)).toList();
    }

    private static String plural(InboxItem.Kind kind) {
        return switch (kind) {
            case CONTRADICTION -> "Contradictions";
            case STALE_DECISION -> "Stale";
            case UNKNOWN -> "Unknown";
            case UNPLACED_EVIDENCE -> "Unplaced";
            case UNMATCHED_CLAIM -> "Unmatched";
            case ANSWER_TO_REVIEW -> "Answers";
        };
    }
}
