package org.vouchsafe.ui.advisories;

import java.util.List;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.decide.AddToAdvisory;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.tracking.TrackAdvisory;

/** What can be done to an advisory. Everything may take time. */
public interface AdvisoryActs {
    /** Windows, or that it is malicious code. */
    List<StateChange> add(AddToAdvisory.Request request, Actor actor);

    /** Lets only this window count. */
    List<StateChange> choose(AdditionId window, String reason, Actor actor);

    /** Takes an addition back. */
    List<StateChange> takeBack(AdditionId addition, String reason, Actor actor);

    /** Every release gets a position towards it from now on. */
    List<StateChange> track(String advisory, String reason, Actor actor);

    /** Only releases that something speaks of have one from now on. */
    List<StateChange> untrack(String advisory, String reason, Actor actor);

    /** Of an open workspace. */
    static AdvisoryActs of(UseCases use) {
        return new AdvisoryActs() {
            @Override
            public List<StateChange> add(AddToAdvisory.Request request, Actor actor) {
                return use.addToAdvisory().add(request, actor).changes();
            }

            @Override
            public List<StateChange> choose(AdditionId window, String reason, Actor actor) {
                return use.addToAdvisory().choose(window, reason, actor).changes();
            }

            @Override
            public List<StateChange> takeBack(AdditionId addition, String reason, Actor actor) {
                return use.addToAdvisory().takeBack(addition, reason, actor);
            }

            @Override
            public List<StateChange> track(String advisory, String reason, Actor actor) {
                return use.tracking().track(advisory, TrackAdvisory.Scope.EVERYTHING, reason, actor).changes();
            }

            @Override
            public List<StateChange> untrack(String advisory, String reason, Actor actor) {
                return use.tracking().untrack(advisory, reason, actor);
            }
        };
    }
}
