package org.vouchsafe.assess.inventory;

/**
 * A pattern of folders as project files write it: {@code *} stands for anything within one folder's name, {@code **} for any number of
 * folders. Compared in time proportional to both lengths, whatever somebody writes.
 */
record FolderPattern(String text) {
    FolderPattern {
        text = (text.startsWith("./") ? text.substring(2) : text).replaceAll("/+$", "");
    }

    boolean fits(String folder) {
        boolean[] reached = new boolean[folder.length() + 1];
        reached[0] = true;
        int at = 0;
        while (at < text.length()) {
            boolean deep = text.startsWith("**", at);
            boolean star = text.charAt(at) == '*';
            boolean[] next = new boolean[folder.length() + 1];
            for (int i = 0; i <= folder.length(); i++) {
                if (star) {
                    next[i] = reached[i] || i > 0 && next[i - 1] && (deep || folder.charAt(i - 1) != '/');
                } else {
                    next[i] = i > 0 && reached[i - 1] && folder.charAt(i - 1) == text.charAt(at);
                }
            }
            reached = next;
            // Two stars and a slash stand for no folder at all, too.
            at += deep ? text.startsWith("**/", at) ? 3 : 2 : 1;
        }
        return reached[folder.length()];
    }
}
