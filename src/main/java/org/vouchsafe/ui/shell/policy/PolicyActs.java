package org.vouchsafe.ui.shell.policy;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.assurance.RegistryHost;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.read.StateChange;

/** What is asked of the workspace about its policy. Everything may take time. */
public interface PolicyActs {
    /** What the viewpoint's policy demands. */
    SetPolicy.Held held(Viewpoint viewpoint);

    /** The registries that lockfiles name, the one with most components first. */
    List<RegistryHost> registries(Viewpoint viewpoint);

    /** Sets it from now on; every state it changes. */
    List<StateChange> set(SetPolicy.Wanted wanted, String reason, Actor actor);

    /** Those of an open workspace. */
    static PolicyActs of(UseCases use) {
        return new PolicyActs() {
            @Override
            public SetPolicy.Held held(Viewpoint viewpoint) {
                return use.policy().held(viewpoint);
            }

            @Override
            public List<RegistryHost> registries(Viewpoint viewpoint) {
                return use.lockfileFacts().registries(viewpoint);
            }

            @Override
            public List<StateChange> set(SetPolicy.Wanted wanted, String reason, Actor actor) {
                return use.policy().set(wanted, reason, actor);
            }
        };
    }
}
