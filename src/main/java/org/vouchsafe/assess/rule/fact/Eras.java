package org.vouchsafe.assess.rule.fact;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.Era;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.register.Portfolio;

/**
 * The facts as they are arranged under the register and policy of an earlier day, so that a change of either can overtake a decision
 * (assessment.md, step 4). Built only for decisions that ask. Not for use from several threads.
 */
public final class Eras {
    private final AdvisoryFacts facts;
    private final Map<Long, Era> eras = new HashMap<>();
    private final IdentityHashMap<Portfolio, Map<Policy, Then>> built = new IdentityHashMap<>();

    /** The facts and the policy under one era. */
    public record Then(FactIndex index, Policy policy) {}

    /** The eras of one advisory, each built when a decision first asks for it. */
    public Eras(AdvisoryFacts facts) {
        this.facts = facts;
        facts.eras().forEach(each -> eras.put(each.seq(), each));
    }

    /** The era of a decision; empty when register and policy stand as they stood when it was made. */
    public Optional<Then> of(Decision decision) {
        Era era = eras.get(decision.recorded().seq());
        return era == null ? Optional.empty()
                : Optional.of(built.computeIfAbsent(era.portfolio(), ignored -> new HashMap<>()).computeIfAbsent(era.policy(),
                        policy -> new Then(new FactIndex(facts.under(era.portfolio()), policy), policy)));
    }
}
