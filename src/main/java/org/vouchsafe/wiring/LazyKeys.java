package org.vouchsafe.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.vouchsafe.usecase.MakeKeys;

/** Keys whose libraries are loaded when somebody asks for keys, and not before. */
final class LazyKeys implements MakeKeys {
    private final Supplier<MakeKeys> keys;

    LazyKeys(Supplier<MakeKeys> keys) {
        this.keys = keys;
    }

    @Override
    public List<KeyRow> create(String name, Path target, char[] password) {
        return keys.get().create(name, target, password);
    }

    @Override
    public List<KeyRow> list(Path keyStore, char[] password) {
        return keys.get().list(keyStore, password);
    }
}
