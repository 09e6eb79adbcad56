package org.vouchsafe.assess.inventory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Stated;

/**
 * Which inventories of a release describe the project whose file declares ranges: those that give its name, a lockfile without a name that lay
 * beside it, and the lockfile of a project of which it is a workspace.
 */
final class Project {
    private Project() {}

    /** What is known of the project of a declaring file from other files. */
    static List<InventoryFact> of(InventoryFact declaring, Collection<InventoryFact> inForce) {
        List<InventoryHeader> manifests = inForce.stream().map(InventoryFact::header)
                .filter(each -> each.kind().equals(declaring.header().kind())).toList();
        return inForce.stream().filter(each -> !each.header().kind().isManifest() && isOf(declaring.header(), each.header(), manifests))
                .toList();
    }

    private static boolean isOf(InventoryHeader declaring, InventoryHeader other, List<InventoryHeader> manifests) {
        if (!other.kind().isLockfile()) {
            return haveOneName(declaring, other);
        }
        if (!Objects.equals(other.kind().ecosystem(), declaring.kind().ecosystem())) {
            return false;
        }
        if (other.productName() != null) {
            return haveOneName(declaring, other) || isWorkspaceOf(declaring, other, manifests);
        }
        // Two projects whose files lay in folders of the same name: nobody can tell whose lockfile it is.
        return isBeside(declaring, other) ? manifests.stream().filter(each -> isBeside(each, other)).count() == 1
                : isWorkspaceOf(declaring, other, manifests);
    }

    private static boolean haveOneName(InventoryHeader one, InventoryHeader other) {
        Set<String> names = names(one);
        return names(other).stream().anyMatch(names::contains);
    }

    private static Set<String> names(InventoryHeader header) {
        var names = new HashSet<String>();
        Purl purl = header.productPurl();
        if (purl != null) {
            names.add(purl.packageName().toString().toLowerCase(Locale.ROOT));
        }
        if (header.productName() != null) {
            names.add(header.productName().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static boolean isBeside(InventoryHeader one, InventoryHeader other) {
        String folder = folder(one);
        return folder != null && folder.equals(folder(other));
    }

    /**
     * Whether all that a declaring file asks for was resolved in one of these. A folder may hold any number of requirements files, each a list
     * by itself or a part of another; which one was resolved to which only the names tell that pip-compile and uv give.
     */
    static boolean isResolved(InventoryFact declaring, List<InventoryFact> project) {
        return !"pypi".equals(declaring.header().kind().ecosystem()) || project.stream().map(InventoryFact::header)
                .anyMatch(each -> isCompiledFrom(declaring.header(), each) || haveOneName(declaring.header(), each));
    }

    /** {@code requirements.in} and {@code requirements.txt}. */
    private static boolean isCompiledFrom(InventoryHeader declaring, InventoryHeader other) {
        String from = text(declaring, DocumentElement.PATH);
        return from != null && from.endsWith(".in")
                && (from.substring(0, from.length() - 2) + "txt").equals(text(other, DocumentElement.PATH));
    }

    /** The lockfile lists its folder, or the project file beside the lockfile names it. */
    private static boolean isWorkspaceOf(InventoryHeader declaring, InventoryHeader lockfile, List<InventoryHeader> manifests) {
        String own = folder(declaring);
        String top = folder(lockfile);
        if (own == null || top == null || own.length() <= top.length() || !own.startsWith(top)) {
            return false;
        }
        String part = own.substring(top.length(), own.length() - 1);
        return workspaces(lockfile).contains(part)
                || manifests.stream().filter(each -> isBeside(each, lockfile)).anyMatch(each -> names(workspaces(each), part));
    }

    private static boolean names(List<String> globs, String folder) {
        return globs.stream().anyMatch(each -> !each.startsWith("!") && new FolderPattern(each).fits(folder))
                && globs.stream().noneMatch(each -> each.startsWith("!") && new FolderPattern(each.substring(1)).fits(folder));
    }

    private static List<String> workspaces(InventoryHeader header) {
        String text = text(header, DocumentElement.WORKSPACES);
        return text == null ? List.of() : text.lines().toList();
    }

    private static @Nullable String folder(InventoryHeader header) {
        String path = text(header, DocumentElement.PATH);
        return path == null ? null : path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static @Nullable String text(InventoryHeader header, DocumentElement element) {
        Stated stated = header.elements().get(element);
        return stated == null ? null : stated.text();
    }
}
