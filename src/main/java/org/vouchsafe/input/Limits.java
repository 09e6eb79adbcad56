package org.vouchsafe.input;

/**
 * What an input may cost at most; one place for all readers.
 *
 * @param keptBytes size of one original that is kept, whether it is read or not
 * @param fileBytes size of one file whose content is read; it is held in memory while it is
 * @param depth nesting of JSON and XML
 * @param textLength characters of one string
 * @param numberLength digits of one number
 * @param listed entries of one list, such as the components of an inventory
 * @param problems problems reported for one file; the rest is counted in one closing problem
 * @param unpacking what a container may unfold to
 */
public record Limits(long keptBytes, long fileBytes, int depth, int textLength, int numberLength, int listed, int problems,
        Unpacking unpacking) {
    private static final long MIB = 1L << 20;
    /** What is made of a file needs several times its size; an eighth of the memory leaves room for that. */
    private static final int SHARE_OF_MEMORY = 8;
    /** What an entry costs while it is read, made an inventory of and recorded (docs/benchmarks.md); half of the memory is for everything else. */
    private static final int BYTES_LISTED = 2_560;

    /**
     * What may come out of one file that was received, all containers within it taken together.
     *
     * @param entries files and folders
     * @param ratio unpacked bytes per packed byte; small entries may swell as they like
     * @param bytes unpacked bytes
     * @param nesting containers within containers; 1: only the one that was received
     */
    public record Unpacking(int entries, int ratio, long bytes, int nesting) {
        /** Every real delivery fits, and what does not is over within seconds. */
        public static final Unpacking DEFAULT = new Unpacking(65_536, 200, 512 * MIB, 5);
    }

    /** Generous for real files, tight enough that no file takes the program down with the memory it was given. */
    public static final Limits DEFAULT = within(Runtime.getRuntime().maxMemory());

    /** The same for files whose entries nobody counts. */
    public Limits(long keptBytes, long fileBytes, int depth, int textLength, int numberLength, int problems, Unpacking unpacking) {
        this(keptBytes, fileBytes, depth, textLength, numberLength, listed(Runtime.getRuntime().maxMemory()), problems, unpacking);
    }

    private static int listed(long memory) {
        return Math.clamp(memory / BYTES_LISTED, 20_000, 4_000_000);
    }

    /** The usual limits for a program that may use so many bytes of memory: files up to an eighth of that are read, at most 512 MiB. */
    public static Limits within(long memory) {
        long read = Math.clamp(memory / SHARE_OF_MEMORY, 16 * MIB, 512 * MIB);
        return new Limits(4_096 * MIB, read, 512, 16 << 20, 1_000, listed(memory), 1_000, Unpacking.DEFAULT);
    }
}
