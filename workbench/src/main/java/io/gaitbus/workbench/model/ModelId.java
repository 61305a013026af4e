package io.gaitbus.workbench.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A version of the network as a user names it.
///
/// @param subject whose it is, or `population`
/// @param number  of its versions, from 1
record ModelId(String subject, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9._-]{1,100})/([1-9]\\d{0,8})");

    /// Where transfer-service has it.
    String path() {
        return "/subjects/%s/models/%d".formatted(subject, number);
    }

    @Override
    public String toString() {
        return "%s/%d".formatted(subject, number);
    }

    /// `subject/n`.
    static final class Converter implements ITypeConverter<ModelId> {

        @Override
        public ModelId convert(String text) {
            Matcher written = WRITTEN.matcher(text);
            if (!written.matches()) {
                throw new TypeConversionException("expected SUBJECT/N, such as s01/2, but was '%s'".formatted(text));
            }
            return new ModelId(written.group(1), Integer.parseInt(written.group(2)));
        }
    }
}
