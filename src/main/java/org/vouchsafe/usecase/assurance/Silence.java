package org.vouchsafe.usecase.assurance;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Trait;

/** What a file of a package manager does not say, so that what is not listed is not taken for absent. */
final class Silence {
    private Silence() {}

    static List<String> of(InventoryDraft inventory) {
        InventoryHeader header = inventory.header();
        List<Member> members = inventory.members();
        var silent = new ArrayList<String>();
        if (header.kind().isManifest()) {
            silent.add("It says what is asked for, not what was installed.");
        }
        if (!saysInstallScripts(header)) {
            silent.add(FactGathering.SILENT_ABOUT_SCRIPTS);
        }
        if (members.size() > 1 && members.stream().allMatch(each -> each.particulars().declaredRange() == null)) {
            silent.add("It does not say in which ranges packages are asked for.");
        }
        long unsaid = members.stream().filter(Silence::saysNoSource).count()
                - (inventory.root() >= 0 && saysNoSource(members.get(inventory.root())) ? 1 : 0);
        if (unsaid > 0 && header.kind().isLockfile()) {
            silent.add(("Of %d of its %d components " + FactGathering.SILENT_ABOUT_REGISTRIES).formatted(unsaid,
                    members.size() - (inventory.root() >= 0 ? 1 : 0)));
        }
        if (header.format().equals("npm lockfile")) {
            silent.add("Overrides stand in package.json, not here.");
        }
        return silent;
    }

    private static boolean saysNoSource(Member member) {
        return FactGathering.registry(member).isEmpty() && !member.particulars().traits().contains(Trait.GIT_SOURCE)
                && !member.particulars().traits().contains(Trait.FILE_SOURCE) && !member.particulars().traits().contains(Trait.BUNDLED);
    }

    /** npm since lockfile version 2, pnpm until 6; the others leave it to the packages themselves. */
    private static boolean saysInstallScripts(InventoryHeader header) {
        return switch (header.format()) {
            case "npm lockfile" -> !header.specVersion().equals("1");
            case "pnpm lockfile" -> header.specVersion().startsWith("5") || header.specVersion().startsWith("6");
            default -> false;
        };
    }
}
