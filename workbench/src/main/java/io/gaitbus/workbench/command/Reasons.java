package io.gaitbus.workbench.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why a file cannot be written, in words: Java's own are often the file's name and nothing else.
public final class Reasons {

    private Reasons() {}

    public static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "permission denied";
            default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }
}
