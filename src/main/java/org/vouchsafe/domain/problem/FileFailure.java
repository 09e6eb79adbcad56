package org.vouchsafe.domain.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;

/** Why the system would not read or write a file, in words for people; what the system itself says often is no more than the file's name. */
public final class FileFailure {
    private FileFailure() {}

    /** A clause without full stop, to stand after a colon: {@code you have no permission to}. */
    public static String words(Exception failure) {
        return switch (failure) {
            case UncheckedIOException wrapped -> words(java.util.Objects.requireNonNull(wrapped.getCause()));
            case AccessDeniedException _ -> "there is no permission to";
            case NoSuchFileException _ -> "it or its folder does not exist";
            case FileAlreadyExistsException _ -> "there is a file of that name already";
            case NotDirectoryException _,DirectoryNotEmptyException _ -> "a folder is in the way";
            case ReadOnlyFileSystemException _ -> "the disk is write-protected";
            case FileSystemException other when other.getReason() != null -> reason(other.getReason());
            case IOException other when other.getMessage() != null && !other.getMessage().isBlank() -> reason(other.getMessage());
            default -> "the system gives no reason";
        };
    }

    private static String reason(String text) {
        return switch (text) {
            case "Is a directory" -> "it is a folder";
            case "Not a directory" -> "what should be its folder is a file";
            case "No space left on device" -> "the disk is full";
            case "Read-only file system" -> "the disk is write-protected";
            case "File name too long" -> "the file name is too long";
            default -> Character.toLowerCase(text.charAt(0)) + text.substring(1);
        };
    }
}
