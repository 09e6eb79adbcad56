package org.vouchsafe.ui.shell.whatif;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.whatif.Supposition;
import org.vouchsafe.usecase.whatif.WhatIf;

/** What is supposed, and what would come of it. Each supposition added is rehearsed at once, together with those before it. */
public final class WhatIfViewModel {
    /** What can be supposed. */
    enum Kind {
        ACCEPT_CLAIM("A claim is accepted"), REJECT_CLAIM("A claim is rejected"), DECIDE("A state is decided"),
        ACCEPT_AUTHOR("An author's word is accepted"), DROP_AUTHOR("An author's word no longer counts"),
        CLAIMS("The policy on claims changes"), ABSENCE("The policy on absence changes"), WITHDRAW("A file is withdrawn"),
        PLACE("A file is placed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A supposition in words. */
    record Supposed(String words, Supposition supposition) {}

    private final Session session;
    private final WhatIfActs acts;
    private final WhatIfActs.Known known;
    private final Latest rehearsing;
    private final ObservableList<Supposed> supposed = FXCollections.observableArrayList();
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ACCEPT_CLAIM);
    // Null where nothing is chosen: a box with an empty text shows that instead of its prompt.
    private final StringProperty first = new SimpleStringProperty();
    private final StringProperty second = new SimpleStringProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<WhatIf.@Nullable Rehearsed> changes = new ReadOnlyObjectWrapper<>();

    private WhatIfViewModel(Session session, WhatIfActs acts, WhatIfActs.Known known) {
        this.session = session;
        this.acts = acts;
        this.known = known;
        this.rehearsing = session.tasks().latest("Rehearse");
        kind.addListener((o, was, is) -> {
            first.set(null);
            second.set(null);
        });
    }

    /** Reads what can be chosen from, and is ready then. */
    public static void read(Session session, WhatIfActs acts, Consumer<WhatIfViewModel> ready) {
        session.tasks().read("Read what can be supposed", progress -> acts.known(),
                known -> ready.accept(new WhatIfViewModel(session, acts, known)));
    }

    ObservableList<Supposed> supposed() {
        return supposed;
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    StringProperty firstProperty() {
        return first;
    }

    StringProperty secondProperty() {
        return second;
    }

    /** What is wrong or missing, in a sentence; empty: nothing. */
    StringProperty problemProperty() {
        return problem;
    }

    /** The states that would change; null while nothing was rehearsed. */
    ReadOnlyObjectProperty<WhatIf.@Nullable Rehearsed> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return rehearsing.busyProperty();
    }

    /** What the first field offers for the kind chosen. */
    List<String> offered() {
        return switch (kind.get()) {
            case ACCEPT_CLAIM, REJECT_CLAIM -> known.claims().stream().map(WhatIfActs.Saying::shown).toList();
            case DECIDE -> known.positions().stream().map(WhatIfActs.Pair::shown).toList();
            case ACCEPT_AUTHOR, DROP_AUTHOR -> known.authors();
            case CLAIMS -> List.of("all", "signed", "corroborated");
            case ABSENCE -> List.of("stated", "graph", "any");
            case WITHDRAW, PLACE -> known.files();
        };
    }

    /** What the second field offers; empty where there is none. */
    List<String> offeredThen() {
        return switch (kind.get()) {
            case PLACE -> known.releases();
            case DECIDE -> Stream.of(State.values()).map(Words::of).toList();
            case ACCEPT_CLAIM, REJECT_CLAIM, ACCEPT_AUTHOR, DROP_AUTHOR, CLAIMS, ABSENCE, WITHDRAW -> List.of();
        };
    }

    /** What the second field is for. */
    String askedThen() {
        return kind.get() == Kind.DECIDE ? "Decided to be" : "At the release";
    }

    /** Adds what is entered and rehearses all of it. */
    void add() {
        Optional<Supposed> entered = entered();
        if (entered.isEmpty()) {
            problem.set(switch (kind.get()) {
                case PLACE -> "Choose the file and the release.";
                case DECIDE -> "Choose the release with its advisory, and the state.";
                case ACCEPT_CLAIM, REJECT_CLAIM, ACCEPT_AUTHOR, DROP_AUTHOR, CLAIMS, ABSENCE, WITHDRAW -> "Choose what is supposed.";
            });
            return;
        }
        supposed.add(entered.get());
        first.set(null);
        second.set(null);
        rehearse();
    }

    /** Takes one back and rehearses the rest. */
    void remove(Supposed each) {
        supposed.remove(each);
        rehearse();
    }

    private Optional<Supposed> entered() {
        String one = first.get() == null ? "" : first.get().strip();
        String other = second.get() == null ? "" : second.get().strip();
        if (one.isEmpty() || !offeredThen().isEmpty() && other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (kind.get()) {
            case ACCEPT_CLAIM -> new Supposed(one + ": accepted.", new Supposition.AcceptClaim(claim(one)));
            case REJECT_CLAIM -> new Supposed(one + ": rejected.", new Supposition.RejectClaim(claim(one)));
            case DECIDE -> new Supposed(one + " is decided to be " + other.toLowerCase(Locale.ROOT) + ".", decided(one, other));
            case ACCEPT_AUTHOR -> new Supposed("The word of " + one + " is accepted.", new Supposition.AcceptAuthor(one));
            case DROP_AUTHOR -> new Supposed("The word of " + one + " no longer counts.", new Supposition.DropAuthor(one));
            case CLAIMS -> new Supposed("Claims that count: " + one + ".", policy(null, one));
            case ABSENCE -> new Supposed("Absence is concluded from: " + one + ".", policy(one, null));
            case WITHDRAW -> new Supposed(one + " is withdrawn.", new Supposition.Withdraw(evidence(one)));
            case PLACE -> new Supposed(one + " is placed at " + other + ".", new Supposition.Place(evidence(one), other));
        });
    }

    private static Supposition policy(@Nullable String absence, @Nullable String claims) {
        return new Supposition.ChangePolicy(new SetPolicy.Wanted(absence, claims, null, null, List.of(), List.of()));
    }

    private ClaimId claim(String shown) {
        return known.claims().stream().filter(each -> each.shown().equals(shown)).map(WhatIfActs.Saying::id).findFirst()
                .orElse(new ClaimId(0));
    }

    private Supposition decided(String shown, String word) {
        WhatIfActs.Pair pair = known.positions().stream().filter(each -> each.shown().equals(shown)).findFirst()
                .orElse(new WhatIfActs.Pair(shown, ""));
        State state = Stream.of(State.values()).filter(each -> Words.of(each).equals(word)).findFirst().orElse(State.UNKNOWN);
        return new Supposition.DecideState(pair.release(), pair.advisory(), state);
    }

    private static EvidenceId evidence(String shown) {
        String digits = shown.replaceFirst("^E-(\\d+).*", "$1");
        return new EvidenceId(digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0);
    }

    private void rehearse() {
        problem.set("");
        if (supposed.isEmpty()) {
            rehearsing.forget();
            changes.set(null);
            return;
        }
        List<Supposition> all = supposed.stream().map(Supposed::supposition).toList();
        rehearsing.read(progress -> acts.suppose(all, session.actor()), changes::set, failure -> {
            changes.set(null);
            problem.set(failure.message());
        });
    }
}
