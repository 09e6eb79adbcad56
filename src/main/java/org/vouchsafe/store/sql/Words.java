package org.vouchsafe.store.sql;

/** Constants kept by name. */
public final class Words {
    private Words() {}

    /** The constant of this name; another name is damage. */
    public static <E extends Enum<E>> E of(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new StoreException(StoreException.Kind.DAMAGED,
                "The workspace file is damaged: there is no " + type.getSimpleName() + " " + name
                        + ".");
    }
}
