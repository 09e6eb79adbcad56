package org.vouchsafe.domain.inventory;

/**
 * How far an inventory can be relied on for saying that something is not there, counted when it is recorded. The root does not count.
 *
 * @param members how many components it lists
 * @param identified how many of them have a package URL or a CPE that can meet an advisory: a {@code generic} package URL names no
 *     ecosystem, and one that contradicts the component's own fields names nothing for certain
 * @param versioned how many state an exact version
 * @param depth edges on the way to the component farthest from the root: 0 none is reached, 1 direct dependencies only
 */
public record Coverage(int members, int identified, int versioned, int depth) {
    /** Where nobody asks. */
    public static final Coverage NOT_COUNTED = new Coverage(0, 0, 0, 0);

    /** Whether a component can meet an advisory by its own identity. */
    public static boolean isIdentified(Component component) {
        return component.cpe() != null
                || component.purl() != null && component.disagreement() == null && !component.purl().type().equals("generic");
    }

    /** How many of a hundred are identified, rounded down; 0 when it lists none. */
    public int percentIdentified() {
        return percent(identified);
    }

    /** How many of a hundred state a version, rounded down; 0 when it lists none. */
    public int percentVersioned() {
        return percent(versioned);
    }

    /** How deep it goes, in words. */
    public String depthInWords() {
        return switch (depth) {
            case 0 -> "no dependency graph";
            case 1 -> "direct dependencies only";
            default -> "direct and transitive, " + depth + " levels";
        };
    }

    private int percent(int count) {
        return members == 0 ? 0 : (int) (100L * count / members);
    }
}
