package org.vouchsafe.format.lockfile.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** Whether the project itself runs scripts when it is installed (npm, "scripts", life cycle of install). */
final class RootScripts {
    private static final List<String> AT_INSTALL = List.of("preinstall", "install", "postinstall");

    private RootScripts() {}

    static InventoryDraft marked(InventoryDraft draft, JsonObject project) {
        JsonValue scripts = project.get("scripts");
        JsonObject named = scripts == null ? null : scripts.asObject();
        if (named == null || AT_INSTALL.stream().noneMatch(named::has)) {
            return draft;
        }
        List<Member> members = new ArrayList<>(draft.members());
        Member root = members.get(draft.root());
        members.set(draft.root(), new Member(root.component(), root.ref(), root.location(), root.scope(), root.patches(),
                Particulars.of(Set.of(Trait.INSTALL_SCRIPT))));
        return new InventoryDraft(draft.header(), members, draft.root(), draft.edges());
    }
}
