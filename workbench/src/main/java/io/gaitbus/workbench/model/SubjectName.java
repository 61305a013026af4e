package io.gaitbus.workbench.model;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The subject of versions as a user names it; `population` is one as well.
record SubjectName(String id) {

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /// Where transfer-service has something of the subject.
    ///
    /// @param what e.g. `rollback`
    String path(String what) {
        return "/subjects/%s/%s".formatted(id, what);
    }

    /// The id.
    static final class Converter implements ITypeConverter<SubjectName> {

        @Override
        public SubjectName convert(String text) {
            if (!WRITTEN.matcher(text).matches()) {
                throw new TypeConversionException(
                        "expected a subject's id: letters, digits, dots, dashes and underscores, but was '%s'"
                                .formatted(text));
            }
            return new SubjectName(text);
        }
    }
}
