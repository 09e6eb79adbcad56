package org.vouchsafe.domain.quality;

import java.util.List;

/**
 * The quality of one inventory.
 *
 * @param components how many components it lists, without the root; the root is asked as well
 */
public record Quality(int components, List<ProfileResult> profiles, List<Flaw> flaws) {
    public Quality {
        profiles = List.copyOf(profiles);
        flaws = List.copyOf(flaws);
    }

    /** Those of one kind. */
    public List<Flaw> flaws(Flaw.Kind kind) {
        return flaws.stream().filter(each -> each.kind() == kind).toList();
    }

    /** True when every profile passes. */
    public boolean passes() {
        return profiles.stream().allMatch(ProfileResult::passes);
    }
}
