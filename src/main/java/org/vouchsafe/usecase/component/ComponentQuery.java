package org.vouchsafe.usecase.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.ComponentId;
import org.vouchsafe.input.purl.Cpes;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.register.Identifiers;

/** What somebody types to find a component. */
public sealed interface ComponentQuery {

    /** A package URL; one without a version means every version. */
    record ByPurl(Purl purl) implements ComponentQuery {}

    /** A hash in lower-case hex, whatever its algorithm. */
    record ByHash(String hex) implements ComponentQuery {}

    /** A CPE; one without a version means every version. */
    record ByCpe(Cpe cpe) implements ComponentQuery {}

    /** A name, with its group or namespace in front where it has one; version null: every version. */
    record ByName(String name, @Nullable String version) implements ComponentQuery {}

    /** Reads what was typed; empty when it is blank or a broken package URL. */
    static Optional<ComponentQuery> parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("pkg:")) {
            return Purls.parse(text).map(ByPurl::new);
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("cpe:")) {
            return Cpes.parse(text).map(ByCpe::new);
        }
        Optional<ComponentQuery> spelled = Spelling.read(text);
        if (spelled.isPresent()) {
            return spelled;
        }
        String hex = text.toLowerCase(Locale.ROOT).replaceFirst("^(md5|sha-?(1|224|256|384|512)):", "");
        if (hex.matches("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}")) {
            return Optional.of(new ByHash(hex));
        }
        // Scoped npm names begin with an '@' of their own.
        int at = text.lastIndexOf('@');
        return Optional
                .of(at > 0 && at < text.length() - 1 ? new ByName(text.substring(0, at), text.substring(at + 1)) : new ByName(text, null));
    }

    /** The same without the version; itself where it names none. */
    default ComponentQuery anyVersion() {
        return switch (this) {
            case ByPurl by -> Purls.parse(Identifiers.withoutVersion(by.purl())).<ComponentQuery>map(ByPurl::new).orElse(by);
            case ByName by -> new ByName(by.name(), null);
            case ByCpe by -> new ByCpe(new Cpe(by.cpe().part(), by.cpe().vendor(), by.cpe().product(), null, by.cpe().text()));
            case ByHash by -> by;
        };
    }

    /** The name it looks for; empty for a hash, which has none. */
    default String name() {
        return switch (this) {
            case ByPurl by -> by.purl().name();
            case ByName by -> by.name();
            case ByCpe by -> by.cpe().product();
            case ByHash _ -> "";
        };
    }

    /** The interned components it means. */
    default List<ComponentId> components(ReadTx tx) {
        return switch (this) {
            case ByPurl by -> matching(tx, tx.components().ofPackage(by.purl().packageName()), each -> by.purl().version() == null
                    || Spelling.isSame(by.purl().version(), each.version())
                    || each.purls().stream().anyMatch(purl -> Spelling.isSame(by.purl().version(), purl.version())));
            case ByCpe by -> matching(tx, tx.components().ofProduct(by.cpe()), each -> by.cpe().version() == null
                    || by.cpe().version().equals(each.version())
                    || each.cpes().stream().anyMatch(cpe -> by.cpe().version().equals(cpe.version())));
            case ByHash by -> tx.components().withHash(by.hex());
            case ByName by -> matching(tx, named(tx, by.name()),
                    each -> (by.version() == null || Spelling.isSame(by.version(), each.version()))
                            && isCalled(each, by.name()));
        };
    }

    private static Collection<ComponentId> named(ReadTx tx, String name) {
        Set<ComponentId> found = new LinkedHashSet<>(tx.components().named(name));
        int end = Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'));
        if (end > 0 && end < name.length() - 1) {
            found.addAll(tx.components().named(name.substring(end + 1)));
        }
        // Lists of Python packages spell one name in several ways (PEP 503).
        python(name).ifPresent(each -> found.addAll(tx.components().ofPackage(each)));
        return found;
    }

    private static Optional<PackageName> python(String name) {
        return name.matches("[A-Za-z0-9._-]+") ? Purls.parse("pkg:pypi/" + name).map(Purl::packageName) : Optional.empty();
    }

    private static boolean isCalled(Component component, String name) {
        List<String> names = new ArrayList<>(List.of(component.name()));
        if (component.group() != null) {
            names.add(component.group() + "/" + component.name());
            names.add(component.group() + ":" + component.name());
        }
        for (Purl each : component.purls()) {
            names.add(each.name());
            names.add(each.packageName().toString());
            names.add(each.packageName().toString().replace('/', ':'));
        }
        component.cpes().forEach(each -> names.add(each.product()));
        Optional<PackageName> python = python(name);
        return names.stream().anyMatch(name::equalsIgnoreCase)
                || component.purls().stream().anyMatch(each -> python.filter(each.packageName()::equals).isPresent());
    }

    private static List<ComponentId> matching(ReadTx tx, Collection<ComponentId> ids, Predicate<Component> wanted) {
        Map<ComponentId, Component> components = tx.components().get(ids);
        return ids.stream().filter(id -> components.containsKey(id) && wanted.test(components.get(id))).toList();
    }
}
