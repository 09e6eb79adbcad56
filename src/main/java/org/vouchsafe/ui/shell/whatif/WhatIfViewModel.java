package org.vouchsafe.ui.shell.whatif;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.usecase.SetPolicy;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.whatif.Supposition;

/** What is supposed, and what would come of it. Each supposition added is rehearsed at once, together with those before it. */
public final class WhatIfViewModel {
    /** What can be supposed. */
    enum Kind {
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
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ACCEPT_AUTHOR);
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable List<StateChange>> changes = new ReadOnlyObjectWrapper<>();

    private WhatIfViewModel(Session session, WhatIfActs acts, WhatIfActs.Known known) {
        this.session = session;
        this.acts = acts;
        this.known = known;
        this.rehearsing = session.tasks().latest("Rehearse");
        kind.addListener((o, was, is) -> {
            first.set("");
            second.set("");
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
    ReadOnlyObjectProperty<@Nullable List<StateChange>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return rehearsing.busyProperty();
    }

    /** What the first field offers for the kind chosen. */
    List<String> offered() {
        return switch (kind.get()) {
            case ACCEPT_AUTHOR, DROP_AUTHOR -> known.authors();
            case CLAIMS -> List.of("all", "signed", "corroborated");
            case ABSENCE -> List.of("stated", "graph", "any");
            case WITHDRAW, PLACE -> known.files();
        };
    }

    /** What the second field offers; empty where there is none. */
    List<String> offeredThen() {
        return kind.get() == Kind.PLACE ? known.releases() : List.of();
    }

    /** Adds what is entered and rehearses all of it. */
    void add() {
        Optional<Supposed> entered = entered();
        if (entered.isEmpty()) {
            problem.set(kind.get() == Kind.PLACE ? "Choose the file and the release." : "Choose what is supposed.");
            return;
        }
        supposed.add(entered.get());
        first.set("");
        second.set("");
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
        if (one.isEmpty() || kind.get() == Kind.PLACE && other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (kind.get()) {
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
